import { z } from "zod";
import { hostNameOf } from "../../facts/host-name-of.js";
import { localHost } from "../../facts/hosts.js";
import { docker } from "../../ground/docker/docker.js";
import { infoOf } from "../../ground/docker/info-of.js";
import { foreignEngine } from "../../ground/docker/place.js";
import type { Text } from "../../ground/text.js";
import { askHost } from "../../host/ask-host.js";
import { hostByName } from "../../host/host-by-name.js";
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
 * @param places the host of those that are about to be made elsewhere than it is noted. @default - none are
 * @throws what Docker's client does where no engine answers, and HostAway where another host does not
 */
export async function lackingProtections(
  labs: readonly string[] = [],
  places: ReadonlyMap<string, string> = new Map(),
): Promise<Text[]> {
  const byHost = new Map(labs.map((lab) => [places.get(lab) ?? hostNameOf(lab), lab]));
  byHost.delete(localHost);
  const here = foreignEngine ? protectionsLackedBy(await docker.info()) : [];
  const there = await Promise.all(
    [...byHost].map(async ([name, lab]) => {
      const info = await askHost(
        lab,
        async (engine, { abortSignal }) => infoSchema.parse(await infoOf(engine, abortSignal)),
        hostByName(name, lab),
      );
      return info.Labels?.includes("plateau.own=1") ? [] : protectionsLackedBy(info);
    }),
  );
  return [...new Set([...here, ...there.flat()])];
}
