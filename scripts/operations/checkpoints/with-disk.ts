import { oneAtATimeAnywhere } from "../../ground/one-at-a-time-anywhere.js";
import { engineId } from "../../host/engine-id.js";
import { engineOf } from "../../host/engine-of.js";
import { shortEngine } from "../../host/short-engine.js";
import type { SettleOptions } from "../settle.js";

/** How long others are waited for, in milliseconds: ten labs, each with all that its disks may hold. */
const limitMs = 3_600_000;

/**
 * See that the disk of a lab's engine has room for something, and fill it, while no checkpoint of another lab on that engine
 * does, on whichever server that is asked for: each would count the same room as its own.
 *
 * @throws NameHeld, with the work not begun, where others do all the time
 * @throws Misuse, with the work not begun, where the database by which servers agree can't be reached
 */
export async function withDisk<T>(
  candidate: string,
  { signal, note }: SettleOptions,
  work: () => Promise<T>,
): Promise<T> {
  const engine = await engineId(engineOf(candidate), signal);
  return oneAtATimeAnywhere(`plateau/checkpoints-on/${shortEngine(engine)}`, work, {
    what: { fr: "le disque du moteur", en: "the engine's disk" },
    limitMs,
    busy: () =>
      note({
        fr: "attend qu'un autre point de reprise soit copié",
        en: "waiting for another checkpoint to be copied",
      }),
    signal,
  });
}
