import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";

const gib = 2 ** 30;

/** What stays free on the engine's disk, in GiB: with less, the engine stops machines (`watch`). */
const keptGib = 2;

/**
 * See that the engine's disk has room for something, before it is begun.
 *
 * @param needed at most, in bytes
 * @param free in bytes
 * @throws Misuse with the arithmetic
 */
export function mustHaveRoom(what: Text, needed: number, free: number): void {
  if (needed <= free - keptGib * gib) return;
  const inGib = (bytes: number) => (bytes / gib).toFixed(1);
  const sum = `${inGib(needed)} > ${inGib(free)} - ${keptGib}`;
  throw new Misuse({
    fr: `${what.fr} demande jusqu'à ${inGib(needed)} Gio, et le disque du moteur en a ${inGib(free)} libres, dont ${keptGib} pour les machines (${sum}) : retirez des points de reprise ('lab checkpoints', --remove), ou agrandissez-le ('lab doctor --fix --disk')`,
    en: `${what.en} takes up to ${inGib(needed)} GiB, and the engine's disk has ${inGib(free)} free, ${keptGib} of them the machines' (${sum}): remove checkpoints ('lab checkpoints', --remove), or make it larger ('lab doctor --fix --disk')`,
  });
}
