import { z } from "zod";
import { localHost } from "../../facts/hosts.js";
import { docker } from "../../ground/docker/docker.js";
import { infoOf } from "../../ground/docker/info-of.js";
import { foreignEngine } from "../../ground/docker/place.js";
import type { Text } from "../../ground/text.js";
import { askHost } from "../../host/ask-host.js";
import { hostOf } from "../../host/host-of.js";
import { protectionsLackedBy } from "./protections-lacked-by.js";

const infoSchema = z.object({
  CgroupVersion: z.string(),
  SecurityOptions: z.array(z.string()),
  Labels: z.array(z.string()).nullish(),
});

/**
 * Which protections labs do without, each in a sentence; none on engines of Plateau's own.
 *
 * @param labs those that may be on other hosts. @default - none: this server's engine alone is asked
 * @throws what Docker's client does where no engine answers, and HostAway where another host does not
 */
export async function lackingProtections(labs: readonly string[] = []): Promise<Text[]> {
  const byHost = new Map(labs.map((lab) => [hostOf(lab).name, lab]));
  byHost.delete(localHost);
  const here = foreignEngine ? protectionsLackedBy(await docker.info()) : [];
  const there = await Promise.all(
    [...byHost.values()].map(async (lab) => {
      const info = await askHost(lab, async (engine, { abortSignal }) =>
        infoSchema.parse(await infoOf(engine, abortSignal)),
      );
      return info.Labels?.includes("plateau.own=1") ? [] : protectionsLackedBy(info);
    }),
  );
  return [...new Set([...here, ...there.flat()])];
}
