import { machine } from "node:os";
import { localHost } from "../../facts/hosts.js";
import { engineGate } from "../../ground/docker/engine-gate.js";
import { bootedImages } from "../../host/images/booted-images.js";
import { withParents } from "../../host/images/with-parents.js";
import { type HostFinding, hostFindings } from "./host-findings.js";
import type { KnownHost } from "./known-hosts.js";
import { type HostLook, lookAtHost } from "./look-at-host.js";

/** A host, what it said, and what was found of that; nothing of one that is away. */
export interface LookedAt {
  readonly host: KnownHost;
  readonly look: HostLook;
  readonly findings: readonly HostFinding[];
}

/** What stands between, which no company has to itself: another company's images are no other version. */
const commonImages = () => {
  const booted = new Set(bootedImages().map(({ tag }) => tag));
  return withParents(bootedImages())
    .map(({ tag }) => tag)
    .filter((tag) => !booted.has(tag));
};

/**
 * Look at hosts, all at once: it takes as long as the slowest may.
 *
 * @param all among them those by which another name of the same engine is known
 * @returns one of each, in order
 */
export async function looksAtHosts(all: readonly KnownHost[]): Promise<LookedAt[]> {
  // An engine that comes back takes longer than a look may; where it does not, the look tells why.
  if (all.some(({ name }) => name === localHost)) await engineGate.had().catch(() => undefined);
  // Of this server `lab doctor` tells what is to be built.
  const looks = await Promise.all(
    all.map(({ name, client }) => lookAtHost(client, { withImages: name !== localHost })),
  );
  const idOf = (at: number) => all[at]?.noted?.engine ?? looks[at]?.told?.id;
  return all.map((host, at) => {
    const look = looks[at] as HostLook;
    if (!look.told) return { host, look, findings: [] };
    const others = new Map(
      all.flatMap(({ name }, other) => {
        const id = idOf(other);
        return other === at || id === undefined ? [] : [[id, name] as const];
      }),
    );
    const findings = hostFindings({
      told: look.told,
      architecture: machine(),
      images: host.name === localHost ? [] : commonImages(),
      others,
      noted: host.noted?.engine,
    });
    return { host, look, findings };
  });
}
