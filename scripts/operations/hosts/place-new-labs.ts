import { availableParallelism } from "node:os";
import { hostNameOf } from "../../facts/host-name-of.js";
import { localHost } from "../../facts/hosts.js";
import { checkpoints } from "../../facts/journal.js";
import { labHost } from "../../facts/lab-host.js";
import { type Text, text } from "../../ground/text.js";
import { availableMib } from "../../host/available-mib.js";
import { keptMib } from "../../host/kept-mib.js";
import { type Asked, neededMib } from "../room/needed-mib.js";
import { standingAnywhere } from "../standing-anywhere.js";
import { hostNote } from "./host-note.js";
import { knownHosts } from "./known-hosts.js";
import { type LookedAt, looksAtHosts } from "./looks-at-hosts.js";
import { mayBeMadeOn } from "./may-be-made-on.js";
import { mustBeKnown } from "./must-be-known.js";
import { notesOf } from "./notes-of.js";
import { type PlaceableHost, placeLabs } from "./place-labs.js";
import { roomOnHost } from "./room-on-host.js";

export interface Placing {
  /** The host of each lab of which somebody says it now. @default - of none */
  readonly said?: ReadonlyMap<string, string>;
  /**
   * Asked before anything is noted, with the host of each lab that is about to be noted: what it throws keeps all of them
   * from it. @default - they may come
   */
  readonly allowed?: (places: ReadonlyMap<string, string>) => Promise<void>;
}

/** Where labs were placed, and why not elsewhere. */
export interface PlacedLabs {
  /** The host of each lab of which that was noted now. */
  readonly placed: ReadonlyMap<string, string>;
  /** Hosts that were passed over, though they are not drained: what keeps labs from each. */
  readonly passedOver: readonly Text[];
}

/**
 * Decide where labs are made that stand nowhere: where somebody says it, there; else where it is best. Where this server is the
 * only one there is, nothing is asked and nothing is noted.
 *
 * @throws NoRoomAnywhere where one of them fits nowhere, Misuse where there is no such host as somebody says, and what
 *   `mayBeMadeOn` and `allowed` do, with nothing noted
 * @throws UnreadableFacts
 */
export async function placeNewLabs(
  asked: readonly Asked[],
  { said = new Map(), allowed = async () => undefined }: Placing = {},
): Promise<PlacedLabs> {
  const hosts = await knownHosts();
  const names = hosts.map(({ name }) => name);
  mustBeKnown(said, names);
  const isOnOther = ({ lab }: Asked) => hostNameOf(lab) !== localHost;
  if (hosts.length === 1 && !asked.some(isOnOther)) return { placed: new Map(), passedOver: [] };
  for (const name of names) {
    const labs = [...said].filter(([, its]) => its === name).map(([lab]) => lab);
    if (labs.length > 0) await mayBeMadeOn(name, labs);
  }
  const noted = await Promise.all(
    asked.map(async ({ lab }) => [lab, (await labHost.read(lab)) && hostNameOf(lab)] as const),
  );
  const changed = [...said].filter(([lab, name]) => new Map(noted).get(lab) !== name);
  const bound = new Map([...noted, ...said]);
  const { placed: found, passedOver } = await placeLoose(asked, bound, hosts);
  // Of this server nothing is noted: next time another one may have more room.
  const placed = new Map([...changed, ...[...found].filter(([, name]) => name !== localHost)]);
  await allowed(placed);
  const notes = await notesOf(placed.values(), hostNote);
  await Promise.all([...placed].map(([lab, name]) => labHost.write(lab, notes.get(name) ?? null)));
  return { placed, passedOver };
}

/** @param bound the host of each lab; null where nobody has said */
async function placeLoose(
  asked: readonly Asked[],
  bound: ReadonlyMap<string, string | null>,
  hosts: Parameters<typeof looksAtHosts>[0],
): Promise<PlacedLabs> {
  const none = { placed: new Map<string, string>(), passedOver: [] };
  if (asked.every(({ lab }) => bound.get(lab) !== null)) return none;
  const standing = await standingAnywhere();
  const absent = asked.filter(({ lab }) => !standing.includes(lab));
  const kept = await Promise.all(absent.map(({ lab }) => checkpoints.read(lab)));
  const isLoose = ({ lab }: Asked, at: number) =>
    bound.get(lab) === null && Object.keys(kept[at]?.kept ?? {}).length === 0;
  const loose = absent.filter(isLoose);
  if (loose.length === 0) return none;
  // What the others are going to take of their hosts, no host tells yet.
  const coming = absent.filter((one, at) => !isLoose(one, at));
  const looked = await looksAtHosts(hosts);
  const open = looked.filter(({ host }) => host.drainedSince === undefined);
  const placed = placeLabs(
    loose.map((one) => ({ lab: one.lab, mib: neededMib(one, new Map()) })),
    open.flatMap((one) => {
      const its = coming.filter(({ lab }) => (bound.get(lab) ?? localHost) === one.host.name);
      return placeable(one, its) ?? [];
    }),
  );
  return { placed, passedOver: open.flatMap((one) => whyNot(one) ?? []) };
}

/** @param coming labs that are going to be made there besides */
function placeable(
  { host: { name }, look, findings }: LookedAt,
  coming: readonly Asked[],
): PlaceableHost | undefined {
  const mib = coming.reduce((sum, one) => sum + neededMib(one, new Map()), 0);
  if (name === localHost) {
    // Its engine may have to be set up yet; what runs there besides labs is known.
    const roomMib = Math.max(0, availableMib() - keptMib() - mib);
    const labs = (look.told?.labs.size ?? 0) + coming.length;
    return { name, roomMib, cores: availableParallelism(), labs };
  }
  if (!look.told || findings.some(({ ok }) => !ok)) return undefined;
  const { cores, labs } = look.told;
  const roomMib = Math.max(0, roomOnHost(look.told).room - mib);
  return { name, roomMib, cores, labs: labs.size + coming.length };
}

function whyNot({ host: { name }, look, findings }: LookedAt): Text | undefined {
  if (name === localHost) return undefined;
  const wrong = findings.find(({ ok }) => !ok);
  const why = look.away ?? wrong?.detail;
  if (why === undefined) return undefined;
  return text`${{ fr: `aucun lab n'est placé sur '${name}'`, en: `no lab is placed on '${name}'` }}: ${why}`;
}
