import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { turn } from "../../scripts/cli/tests/turn.js";
import { handsOn } from "../../scripts/training/hands-on.js";
import { setUpExercise } from "../../scripts/training/set-up-exercise.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { askedFor } from "../lib/asked-for.js";
import { byName } from "../lib/by-name.js";
import { drawn } from "../lib/drawn.js";
import { inTime } from "../lib/in-time.js";
import { leaveOut } from "../lib/leave-out.js";
import { expectSatisfied, liveLab, look, makeAnew, told } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { rotated } from "../lib/rotated.js";
import { solveStarted } from "../lib/solve-started.js";
import { thorough } from "../lib/thorough.js";

const lab = await liveLab(cycleLab);

const all = [...catalogue.exercises];
const asked = askedFor(all);
/** Ten turns in a row hold every exercise, each with one of its causes: with the next one in the next round. */
const { held, left, round } = asked ?? drawn(all, 10, { placeOf: byName });
/** A tenth of them takes about four minutes on a machine of two cores. */
const isLate = inTime(asked ? Number.POSITIVE_INFINITY : 6);

/** All causes of an exercise where one was asked for, or there is the time. */
function causesHeld({ causes }: Exercise): readonly (string | undefined)[] {
  if (!causes) return [undefined];
  const names = Object.keys(causes);
  return asked || thorough ? names : [names[round % names.length]];
}
const cases = rotated(held, round).flatMap(([id, exercise]) =>
  causesHeld(exercise).map(
    (cause) => [cause ? `${id} (${cause})` : id, id, exercise, cause] as const,
  ),
);

describe(`exercises can be done (LAB_TURN=${turn()})`, () => {
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await makeAnew(lab, machineNames);
  });

  test.for(cases)("%s", async ([name, id, exercise, cause], { skip }) => {
    skip(isLate(name), "no time left: another round begins with it");
    const ids = lookedAt(exercise);
    await setUpExercise(id, exercise, lab, { cause });
    // Nothing was done yet: what the candidate is judged by is red, but for what he can only spoil, or has to keep.
    const before = await look(lab, ids);
    const { reddens = [] } = (cause && exercise.causes?.[cause]) || {};
    const untrue: readonly string[] = reddens;
    const holds: readonly string[] = [
      ...(exercise.holds ?? []),
      ...exercise.keeps.filter((id) => !untrue.includes(id)),
    ];
    const wrong = before.filter(
      (one) => one.outcome !== (holds.includes(one.id) ? "satisfied" : "not_satisfied"),
    );
    expect(wrong.length, told(wrong)).toBe(0);

    await solveStarted(id, exercise, lab);
    await expectSatisfied(lab, ids);
    for (const machine of exercise.restarts ?? []) await handsOn(lab).restart(machine);
    if (exercise.restarts) await expectSatisfied(lab, ids);

    await makeAnew(lab, exercise.resets);
    await expectSatisfied(lab, ids);
  });

  leaveOut(left.map(([id]) => id));
});

test("nothing is left of any exercise", () => expectSatisfied(lab));
