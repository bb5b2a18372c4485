import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { verdictOf } from "../../checks/lib/run/verdict.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { turn } from "../../scripts/cli/tests/turn.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
import { Exit } from "../../scripts/ground/exit.js";
import { finishExercise } from "../../scripts/training/finish-exercise.js";
import { startExercise } from "../../scripts/training/start-exercise.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { askedFor } from "../lib/asked-for.js";
import { drawn } from "../lib/drawn.js";
import { inTime } from "../lib/in-time.js";
import { leaveOut } from "../lib/leave-out.js";
import { expectSatisfied, liveLab, makeAnew, told, withOutcome } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { rotated } from "../lib/rotated.js";
import { solveStarted } from "../lib/solve-started.js";
import { shortcuts } from "./shortcuts/shortcuts.js";

const lab = await liveLab(cycleLab);
const tools = { signal: new AbortController().signal, tell: () => undefined };

const all = shortcuts.map((one) => [one.exercise, one.what, one] as const);
const asked = askedFor(all);
/** Three turns of this file in a row hold every shortcut. */
const { held, left, round } = asked ?? drawn(all, 3, { run: turnOfSet() });
/** A third of them takes about five minutes on a machine of two cores. */
const isLate = inTime(asked ? Number.POSITIVE_INFINITY : 7);

describe(`shortcuts are seen (LAB_TURN=${turn()})`, () => {
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await makeAnew(lab, machineNames);
  });

  test.for(rotated(held, round))("%s: %s", async ([id, what, one], { skip }) => {
    skip(isLate(`${id} ${what}`), "no time left: another round begins with it");
    const exercise = catalogue.exercises.get(id);
    if (!exercise) throw new Error(`no exercise ${id}`);
    await startExercise({ candidate: cycleLab, exercise: id }, tools);
    // What has to be kept is there to be spoilt.
    const { held: kept = [] } = (await exerciseRuns.read(cycleLab))[id] ?? {};
    expect(kept.toSorted()).toEqual(exercise.keeps.toSorted());

    await withLab(cycleLab, async (own) => {
      if (one.afterSolving ?? true) await solveStarted(one.exercise, exercise, own);
      await one.take(own.scene(one.needs, [], AbortSignal.timeout(60_000)));
    });
    const { report } = await finishExercise({ candidate: cycleLab, exercise: id }, tools);
    const red = withOutcome(report.results, "not_satisfied");
    expect(red.toSorted(), told(report.results)).toEqual(one.reddens.toSorted());
    expect(verdictOf(report.results)).toBe(Exit.notSatisfied);

    await makeAnew(lab, exercise.resets);
    await expectSatisfied(lab, lookedAt(exercise));
  });

  leaveOut(left.map(([id, what]) => `${id}: ${what}`));
});

test("nothing is left of any shortcut", () => expectSatisfied(lab));
