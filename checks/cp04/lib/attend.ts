import { setTimeout as pause } from "node:timers/promises";
import { exerciseRuns } from "../../../scripts/facts/journal.js";
import type { Act } from "../../../scripts/ground/act.js";
import type { Note } from "../../../scripts/ground/progress.js";
import type { ExerciseId } from "../../lib/ids.js";
import type { Lab } from "../../lib/run/lab.js";
import { FilterUser } from "./filter-user.js";
import { LockedOutUser } from "./locked-out-user.js";

/** Between two looks at tickets and screen, in milliseconds. */
const lookMs = 2000;

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
 * Play the users of the exercises that were started: they read what technicians write, and do what
 * they are asked as anybody would.
 */
export async function attend(lab: Lab, { stayMs, signal, note, act }: AttendProps): Promise<void> {
  const end = performance.now() + stayMs;
  // Those of an exercise that is just being set up are among them.
  const runs = await act(() => exerciseRuns.read(lab.name));
  const started = (id: ExerciseId) => id in runs;
  const scene = lab.scene(needs, [], signal);
  const users = [
    ...(started("cp04/locked-out") || started("cp04/two-users-at-once")
      ? [new LockedOutUser(scene, note)]
      : []),
    ...(started("cp04/own-filter") || started("cp04/two-users-at-once")
      ? [new FilterUser(scene, note)]
      : []),
  ];
  while (performance.now() < end && users.some(({ over }) => !over)) {
    for (const user of users) if (!user.over) await act(() => user.goOn());
    await pause(lookMs, undefined, { signal });
  }
}
