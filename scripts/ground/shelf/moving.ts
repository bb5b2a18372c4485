import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { home } from "../home.js";
import { holderOf } from "../kernel-name.js";
import { NameHeld } from "../name-held.js";
import { namesUnder } from "../names-under.js";
import { oneAtATime } from "../one-at-a-time.js";
import type { Text } from "../text.js";
import { factFileName, factNames } from "./fact-file-name.js";

/** The name in the kernel of whoever moves this home's facts. */
const moving = () => `plateau/state/${createHash("sha256").update(home()).digest("hex")}`;
const what: Text = {
  fr: "la fin d'un déménagement ('lab state move')",
  en: "the end of a move ('lab state move')",
};

/** How long those who are about to write are waited for, in milliseconds: each takes some of these. */
const writersMs = 60_000;
const pauseMs = 10;

/** A file of facts, by its folder and name. */
export type Place = readonly [folder: string, name: string];

/** Whether somebody moves this home's facts. */
export async function isMoving(): Promise<boolean> {
  const holder = await holderOf(moving());
  holder?.leave();
  return holder !== undefined;
}

/** @throws NameHeld where they are moved all the time */
export function movesOver(): Promise<void> {
  return whenNobodyMoves(async () => undefined);
}

/**
 * Do something while nobody moves this home's facts.
 *
 * @throws NameHeld, with nothing done, where they are moved all the time
 */
export function whenNobodyMoves<T>(work: () => Promise<T>): Promise<T> {
  return oneAtATime(moving(), work, { what });
}

/**
 * Do something while nobody changes this home's facts in its files.
 *
 * @param places where there may be any, asked once nobody begins to write any more
 * @throws NameHeld, with nothing done, where others move them, or somebody is about to write all the time
 */
export function whileMoving<T>(
  places: () => Promise<readonly Place[]>,
  work: (places: readonly Place[]) => Promise<T>,
): Promise<T> {
  return oneAtATime(
    moving(),
    async () => {
      const all = await places();
      await writersGone(all);
      return work(all);
    },
    { what },
  );
}

/** Who has begun before may not have seen that somebody moves. */
async function writersGone(places: readonly Place[]): Promise<void> {
  const own = new Set(places.map(([folder, name]) => factFileName(folder, name)));
  const end = performance.now() + writersMs;
  for (;;) {
    const held = (await namesUnder(factNames)).find((name) => own.has(name));
    if (held === undefined) return;
    if (performance.now() >= end) {
      const those = { fr: "l'accès aux notes des labs", en: "access to the notes of labs" };
      throw new NameHeld(those, held, writersMs, undefined);
    }
    await setTimeout(pauseMs);
  }
}
