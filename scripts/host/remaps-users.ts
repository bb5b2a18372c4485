import { z } from "zod";
import { docker } from "../ground/docker/docker.js";

const infoSchema = z.object({ SecurityOptions: z.array(z.string()).nullish() });

let asked: Promise<boolean> | undefined;

/** Whether the engine gives containers a user namespace: then their root is nobody outside them. Asked once. */
export function remapsUsers(): Promise<boolean> {
  asked ??= docker
    .info()
    .then((info) => infoSchema.parse(info).SecurityOptions?.includes("name=userns") ?? false);
  return asked;
}
