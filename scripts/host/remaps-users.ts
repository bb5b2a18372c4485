import type Docker from "dockerode";
import { z } from "zod";

const infoSchema = z.object({ SecurityOptions: z.array(z.string()).nullish() });

const asked = new WeakMap<Docker, Promise<boolean>>();

/** Whether an engine gives containers a user namespace: then their root is nobody outside them. Asked once. */
export function remapsUsers(engine: Docker): Promise<boolean> {
  const known = asked.get(engine);
  if (known !== undefined) return known;
  const asking = engine
    .info()
    .then((info) => infoSchema.parse(info).SecurityOptions?.includes("name=userns") ?? false);
  asked.set(engine, asking);
  return asking;
}
