import { oneAtATime } from "../../ground/one-at-a-time.js";
import type { SettleOptions } from "../settle.js";

/** How long others are waited for, in milliseconds: ten labs, each with all that its disks may hold. */
const limitMs = 3_600_000;

/**
 * See that the engine's disk has room for something, and fill it, while no other lab's checkpoint does: each would
 * count the same room as its own.
 *
 * @throws NameHeld, with the work not begun, where others do all the time
 */
export function withDisk<T>({ signal, note }: SettleOptions, work: () => Promise<T>): Promise<T> {
  return oneAtATime("plateau/checkpoints", work, {
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
