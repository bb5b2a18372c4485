import { join } from "node:path";
import { poolOf } from "../../stacks/plan/cabling.js";
import { type Network, overlap, toNetwork } from "../../stacks/plan/ipv4.js";
import { layout, type SegmentName, segmentNames } from "../../stacks/plan/plan.js";
import { poolPrefix, underlayPools } from "../../stacks/plan/plan-rules.js";
import { notedSlot, slots } from "../facts/noted-slot.js";
import { engineIsAbsent } from "../ground/docker/engine-is-absent.js";
import { filesIn } from "../ground/files-in.js";
import { home } from "../ground/home.js";
import { takeName } from "../ground/kernel-name.js";
import { makeLabHome } from "../ground/make-lab-home.js";
import { Misuse } from "../ground/misuse.js";
import { oneAtATime } from "../ground/one-at-a-time.js";
import { aloneAmongHomes } from "../ground/shelf/alone-among-homes.js";
import { fetchCopies, shareCopy } from "../ground/shelf/copies/working-copy.js";
import { writeWhole } from "../ground/write-whole.js";
import { engineOf } from "./engine-of.js";

const firstSegment = segmentNames[0] as SegmentName;

/**
 * Which part of the underlay a lab has: the one it was allotted, else the lowest that no other lab
 * and no Docker network uses, noted in the lab's folder.
 *
 * @throws Misuse when every part is in use, or when the part of some lab can't be read: it may be any
 */
export async function slotOf(candidate: string): Promise<number> {
  const noted = await notedSlot(candidate);
  if (noted !== undefined && !(await takenByOthers(candidate, noted))) return noted;
  return oneAtATime("plateau/slots", () => allot(candidate), {
    what: {
      fr: `l'attribution d'une part de l'underlay au lab '${candidate}'`,
      en: `allotting a part of the underlay to lab '${candidate}'`,
    },
  });
}

function allot(candidate: string): Promise<number> {
  return aloneAmongHomes("slots", async () => {
    await fetchCopies();
    const slot = await lowest(candidate);
    await writeWhole(join(await makeLabHome(candidate), "slot"), String(slot));
    await shareCopy(candidate);
    return slot;
  });
}

async function lowest(candidate: string): Promise<number> {
  const [taken, labs] = await Promise.all([othersPools(candidate), filesIn(home())]);
  const noted = new Set(
    await Promise.all(labs.filter((other) => other !== candidate).map((other) => notedSlot(other))),
  );
  for (let slot = 0; slot < slots; slot++) {
    if (noted.has(slot) || taken.some((pool) => overlap(pool, blockOf(slot)))) continue;
    // Labs of another checkout are not noted here, and have no network before they are applied.
    // The name is held for as long as this process lives.
    if (await takeName(`plateau/slot/${slot}`)) return slot;
  }
  throw new Misuse({
    fr: `l'underlay ${layout.underlay} est épuisé : ses ${slots} parts sont prises ; supprimez un lab avec 'lab down'`,
    en: `the underlay ${layout.underlay} is exhausted: all its ${slots} parts are taken; remove a lab with 'lab down'`,
  });
}

/** Whether somebody else came to use a part after it was noted: another checkout, or the host's owner. */
async function takenByOthers(candidate: string, slot: number): Promise<boolean> {
  const pools = await othersPools(candidate).catch((problem) => {
    // Synthesis alone needs no engine: where none is, nobody has a network of it.
    if (engineIsAbsent(problem)) return [];
    throw problem;
  });
  return pools.some((pool) => overlap(pool, blockOf(slot)));
}

/** What Docker's networks use, the lab's own left out. */
async function othersPools(candidate: string): Promise<Network[]> {
  const networks = await engineOf(candidate).listNetworks();
  return networks
    .filter(({ Labels }) => Labels?.["plateau.lab"] !== candidate)
    .flatMap(({ IPAM }) => IPAM?.Config ?? [])
    .flatMap(({ Subnet }) => (Subnet?.includes(".") ? [toNetwork(Subnet)] : []));
}

/** The part in a slot. */
function blockOf(slot: number): Network {
  return {
    first: toNetwork(poolOf(slot, firstSegment)).first,
    prefix: poolPrefix - Math.log2(underlayPools),
  };
}
