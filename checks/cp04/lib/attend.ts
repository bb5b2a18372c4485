import { setTimeout as pause } from "node:timers/promises";
import { exerciseRuns } from "../../../scripts/facts/journal.js";
import { noteUser } from "../../../scripts/facts/note-user.js";
import type { Act } from "../../../scripts/ground/act.js";
import type { Note } from "../../../scripts/ground/progress.js";
import type { Lab } from "../../lib/run/lab.js";
import { usersIn } from "./users-of.js";

/** Between two looks at tickets and screen, in milliseconds: a class of ten has ten who look. */
const lookMs = 5000;

const needs = ["desk1", "mail1", "probe-lan", "ws1"] as const;

export interface AttendProps {
  /** How long they stay, in milliseconds. */
  readonly stayMs: number;
  readonly signal: AbortSignal;
  readonly note: Note;
  /** How each thing that they do is done. */
  readonly act: Act;
}

/**
 * Play the users of the exercises that run, until those end: they read what technicians write, and do what they are asked
 * as anybody would. What they have reacted to is noted: who plays them next goes on from there.
 */
export async function attend(lab: Lab, { stayMs, signal, note, act }: AttendProps): Promise<void> {
  const end = performance.now() + stayMs;
  const scene = lab.scene(needs, [], signal);
  while (performance.now() < end) {
    // Those of an exercise that is just being set up are among them.
    const users = usersIn(await act(() => exerciseRuns.read(lab.name)));
    if (users.every(({ isOver }) => isOver)) return;
    for (const { user, login, exercise, seen, isOver, isTrainers } of users) {
      if (isOver || isTrainers) continue;
      const next = await act(() => user.goOn(scene, seen, note));
      if (next.seen > seen || next.isOver) await noteUser(lab.name, exercise, login, next);
    }
    await pause(lookMs, undefined, { signal });
  }
}
