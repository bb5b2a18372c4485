import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { poolOf } from "../../stacks/lib/cabling.js";
import { contains, sizeOf, toNetwork } from "../../stacks/lib/ipv4.js";
import { underlayPools } from "../../stacks/lib/plan-rules.js";
import { plan } from "../../stacks/plan.js";
import { docker } from "./docker.js";
import { labHome } from "./home.js";
import { Misuse } from "./misuse.js";

const slots = sizeOf(toNetwork(plan.underlay)) / (underlayPools * 16);

/**
 * Which part of the underlay a lab has: the one it was allotted, else the lowest that no Docker
 * network uses, noted in the lab's folder.
 *
 * @throws Misuse when every part is in use.
 */
export async function slotOf(lab: string): Promise<number> {
  const file = join(labHome(lab), "slot");
  const noted = await readFile(file, "utf8").catch(() => undefined);
  if (noted !== undefined) return Number(noted);

  const used = (await docker.listNetworks())
    .flatMap(({ IPAM }) => IPAM?.Config ?? [])
    .flatMap(({ Subnet }) => (Subnet?.includes(".") ? [Subnet.split("/")[0] ?? ""] : []));
  for (let slot = 0; slot < slots; slot++) {
    const { first } = toNetwork(poolOf(slot, "wan"));
    const block = { first, prefix: 24 };
    if (used.some((address) => contains(block, address))) continue;
    await mkdir(labHome(lab), { recursive: true });
    // Exclusive, so that two labs started at once can't note the same file; Docker refuses the overlap.
    await writeFile(file, String(slot));
    return slot;
  }
  throw new Misuse({
    fr: `l'underlay ${plan.underlay} est épuisé : ses ${slots} parts sont prises ; supprimez un lab avec 'lab down'`,
    en: `the underlay ${plan.underlay} is exhausted: all its ${slots} parts are taken; remove a lab with 'lab down'`,
  });
}
