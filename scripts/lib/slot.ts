import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { poolOf } from "../../stacks/lib/cabling.js";
import { overlap, sizeOf, toNetwork } from "../../stacks/lib/ipv4.js";
import { underlayPools } from "../../stacks/lib/plan-rules.js";
import { plan, type SegmentName } from "../../stacks/plan.js";
import { docker } from "./docker.js";
import { home, labHome } from "./home.js";
import { Misuse } from "./misuse.js";
import { oneAtATime } from "./one-at-a-time.js";

const firstSegment = Object.keys(plan.segments)[0] as SegmentName;

const slots = sizeOf(toNetwork(plan.underlay)) / (underlayPools * 16);

/**
 * Which part of the underlay a lab has: the one it was allotted, else the lowest that no other lab
 * and no Docker network uses, noted in the lab's folder.
 *
 * @throws Misuse when every part is in use
 */
export async function slotOf(lab: string): Promise<number> {
  return (
    (await notedSlot(lab)) ??
    oneAtATime(
      "plateau/slots",
      () => allot(lab),
      () => undefined,
    )
  );
}

async function allot(lab: string): Promise<number> {
  const [networks, labs] = await Promise.all([
    docker.listNetworks(),
    readdir(home).catch(() => []),
  ]);
  const subnets = networks
    .flatMap(({ IPAM }) => IPAM?.Config ?? [])
    .flatMap(({ Subnet }) => (Subnet?.includes(".") ? [toNetwork(Subnet)] : []));
  const noted = new Set(await Promise.all(labs.map(notedSlot)));
  for (let slot = 0; slot < slots; slot++) {
    const block = { first: toNetwork(poolOf(slot, firstSegment)).first, prefix: 24 };
    if (noted.has(slot) || subnets.some((subnet) => overlap(subnet, block))) continue;
    await mkdir(labHome(lab), { recursive: true });
    await writeFile(join(labHome(lab), "slot"), String(slot));
    return slot;
  }
  throw new Misuse({
    fr: `l'underlay ${plan.underlay} est épuisé : ses ${slots} parts sont prises ; supprimez un lab avec 'lab down'`,
    en: `the underlay ${plan.underlay} is exhausted: all its ${slots} parts are taken; remove a lab with 'lab down'`,
  });
}

async function notedSlot(lab: string): Promise<number | undefined> {
  const text = await readFile(join(labHome(lab), "slot"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}
