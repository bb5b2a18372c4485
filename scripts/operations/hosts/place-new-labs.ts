import { availableParallelism } from "node:os";
import { localHost } from "../../facts/hosts.js";
import { checkpoints } from "../../facts/journal.js";
import { labHost } from "../../facts/lab-host.js";
import { engineIsAbsent } from "../../ground/docker/engine-is-absent.js";
import { type Text, text } from "../../ground/text.js";
import { availableMib } from "../../host/available-mib.js";
import { keptMib } from "../../host/kept-mib.js";
import { standingLabs } from "../lab-names.js";
import { type Asked, neededMib } from "../room/needed-mib.js";
import { knownHosts } from "./known-hosts.js";
import { type LookedAt, looksAtHosts } from "./looks-at-hosts.js";
import { type PlaceableHost, placeLabs } from "./place-labs.js";
import { roomOnHost } from "./room-on-host.js";

/** Where labs were placed, and why not elsewhere. */
export interface PlacedLabs {
  /** The host of each lab that was placed on another one than this server. */
  readonly placed: ReadonlyMap<string, string>;
  /** Hosts that were passed over, though they are not drained: what keeps labs from each. */
  readonly passedOver: readonly Text[];
}

/**
 * Decide where labs are made that stand nowhere, and of which nobody has said where. Where this server is the only one
 * there is, nothing is asked and nothing is noted.
 *
 * @throws NoRoomAnywhere, with nothing noted, where one of them fits nowhere
 * @throws UnreadableFacts
 */
export async function placeNewLabs(asked: readonly Asked[]): Promise<PlacedLabs> {
  const hosts = await knownHosts();
  const none = { placed: new Map<string, string>(), passedOver: [] };
  if (hosts.length === 1) return none;
  const loose = await unsaid(asked);
  if (loose.length === 0) return none;
  const looked = await looksAtHosts(hosts);
  const open = looked.filter(({ host }) => host.drainedSince === undefined);
  const labs = loose.map((one) => ({ lab: one.lab, mib: neededMib(one, new Map()) }));
  const found = placeLabs(
    labs,
    open.flatMap((one) => placeable(one) ?? []),
  );
  const placed = new Map([...found].filter(([, host]) => host !== localHost));
  // Of this server nothing is noted: next time another one may have more room.
  await Promise.all([...placed].map(([lab, host]) => labHost.write(lab, host)));
  return { placed, passedOver: open.flatMap((one) => whyNot(one) ?? []) };
}

/** Those that stand nowhere, have checkpoints nowhere, and of which nothing is noted. */
async function unsaid(asked: readonly Asked[]): Promise<Asked[]> {
  const noted = await Promise.all(asked.map(({ lab }) => labHost.read(lab)));
  const loose = asked.filter((_, at) => noted[at] === null);
  if (loose.length === 0) return [];
  const kept = await Promise.all(loose.map(({ lab }) => checkpoints.read(lab)));
  const standing = await standingLabs().catch((problem): string[] => {
    // Where it is still to be set up nothing stands.
    if (engineIsAbsent(problem)) return [];
    throw problem;
  });
  return loose.filter(
    ({ lab }, at) => !standing.includes(lab) && Object.keys(kept[at]?.kept ?? {}).length === 0,
  );
}

function placeable({ host: { name }, look, findings }: LookedAt): PlaceableHost | undefined {
  if (name === localHost) {
    // Its engine may have to be set up yet; what runs there besides labs is known.
    const roomMib = Math.max(0, availableMib() - keptMib);
    return { name, roomMib, cores: availableParallelism(), labs: look.told?.labs.size ?? 0 };
  }
  if (!look.told || findings.some(({ ok }) => !ok)) return undefined;
  const { cores, labs } = look.told;
  return { name, roomMib: roomOnHost(look.told).room, cores, labs: labs.size };
}

function whyNot({ host: { name }, look, findings }: LookedAt): Text | undefined {
  if (name === localHost) return undefined;
  const wrong = findings.find(({ ok }) => !ok);
  const why = look.away ?? wrong?.detail;
  if (why === undefined) return undefined;
  return text`${{ fr: `aucun lab n'est placé sur '${name}'`, en: `no lab is placed on '${name}'` }}: ${why}`;
}
