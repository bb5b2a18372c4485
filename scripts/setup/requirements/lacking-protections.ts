import { z } from "zod";
import { hostNameOf } from "../../facts/host-name-of.js";
import { localHost } from "../../facts/hosts.js";
import { docker } from "../../ground/docker/docker.js";
import { infoOf } from "../../ground/docker/info-of.js";
import { foreignEngine } from "../../ground/docker/place.js";
import type { LocalizedError } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import { askHost } from "../../host/ask-host.js";
import { HostAway } from "../../host/host-away.js";
import { hostByName } from "../../host/host-by-name.js";
import { protectionsLackedBy } from "./protections-lacked-by.js";

const infoSchema = z.object({
  CgroupVersion: z.string(),
  SecurityOptions: z.array(z.string()),
  Labels: z.array(z.string()).nullish(),
});

/** What is known of the protections that labs have. */
export interface LackingProtections {
  /** Those that they do without, each in a sentence; none on engines of Plateau's own. */
  readonly lacking: readonly Text[];
  /** Labs of which that is not known, and why: their host is away, or not known here. */
  readonly unasked: ReadonlyMap<string, LocalizedError>;
}

/**
 * Which protections labs do without.
 *
 * @param labs those that may be on other hosts. @default - none: this server's engine alone is asked
 * @param places the host of those that are about to be made elsewhere than it is noted. @default - none are
 * @throws what Docker's client does where no engine answers here
 */
export async function lackingProtections(
  labs: readonly string[] = [],
  places: ReadonlyMap<string, string> = new Map(),
): Promise<LackingProtections> {
  const byHost = new Map<string, string[]>();
  for (const lab of labs) {
    const name = places.get(lab) ?? hostNameOf(lab);
    byHost.set(name, [...(byHost.get(name) ?? []), lab]);
  }
  byHost.delete(localHost);
  const here = foreignEngine() ? protectionsLackedBy(await docker().info()) : [];
  const there = await Promise.all([...byHost].map(([name, its]) => lackingOn(name, its)));
  return {
    lacking: [...new Set([...here, ...there.flatMap(({ lacking }) => lacking)])],
    unasked: new Map(there.flatMap(({ unasked }) => [...unasked])),
  };
}

/** @param labs all on the host of that name, which is another one than this server */
async function lackingOn(name: string, labs: readonly string[]): Promise<LackingProtections> {
  const unknown = labs.flatMap((lab) => {
    const problem = unknownTold(name, lab);
    return problem ? [[lab, problem] as const] : [];
  });
  if (unknown.length > 0) return { lacking: [], unasked: new Map(unknown) };
  const [first = ""] = labs;
  try {
    const info = await askHost(
      first,
      async (engine, { abortSignal }) => infoSchema.parse(await infoOf(engine, abortSignal)),
      hostByName(name, first),
    );
    const isOwn = info.Labels?.includes("plateau.own=1");
    return { lacking: isOwn ? [] : protectionsLackedBy(info), unasked: new Map() };
  } catch (problem) {
    if (!(problem instanceof HostAway)) throw problem;
    const away = labs.map((lab) => [lab, new HostAway(lab, name, problem.why)] as const);
    return { lacking: [], unasked: new Map(away) };
  }
}

function unknownTold(name: string, lab: string): Misuse | undefined {
  try {
    hostByName(name, lab);
    return undefined;
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    return problem;
  }
}
