import { afterEach, describe, expect, test } from "vitest";
import { applyFault } from "../../checks/lib/apply-fault.js";
import { catalogue } from "../../checks/lib/catalogue.js";
import { exerciseScene } from "../../checks/lib/exercise-scene.js";
import type { Fault } from "../../checks/lib/fault.js";
import type { Result } from "../../checks/lib/result.js";
import { startExercise } from "../../checks/lib/start-exercise.js";
import { exerciseRuns } from "../../scripts/lib/journal.js";
import { hintMisfits } from "../lib/hint-misfits.js";
import { inTime } from "../lib/in-time.js";
import {
  everything,
  expectExactly,
  expectSatisfied,
  liveLab,
  look,
  machines,
  makeAnew,
  otherThan,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { reachable } from "../lib/reachable.js";

const lab = await liveLab(cycleLab);

/** All checks for each fault take hours: `lab test --thorough` looks at them, and at the faults left out here. */
const thorough = process.env["LAB_THOROUGH"] === "1";
/** On a machine of two cores a fault takes from 10 to 30 seconds; all tests together have 90 minutes. */
const { shown, leftOut, isLate } = inTime([...catalogue.faults], 11, thorough);

/** What an exercise is judged by is there to be undone once it was handed in. */
async function handIn({ reddens }: Fault): Promise<void> {
  for (const id of judgesOf(reddens)) {
    const exercise = catalogue.exercises.get(id);
    if (!exercise || id in (await exerciseRuns.read(lab.name))) continue;
    await startExercise(id, exercise, lab);
    await exercise.solve(exerciseScene(exercise, lab));
  }
}

function judgesOf(reddens: readonly string[]): Set<string> {
  const judges = reddens.map((id) => {
    const check = catalogue.checks.get(id);
    return check && "judges" in check ? check.judges : undefined;
  });
  return new Set(judges.flatMap((id) => id ?? []));
}

/** What is there is there at the second look too; a machine that was short of breath is not. */
async function settled(
  ids: readonly string[],
  reddens: readonly string[],
): Promise<readonly Result[]> {
  const results = await look(lab, ids);
  const odd = otherThan(reddens, results).map(({ id }) => id);
  const again = odd.length > 0 ? await look(lab, odd) : [];
  return results.map((result) => again.find(({ id }) => id === result.id) ?? result);
}

describe("every fault turns exactly its checks red, with hints that fit it, and a reset of its machines undoes it", () => {
  afterEach(async ({ task }) => {
    // Whatever it left must not be the next one's.
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for(shown)("%s", async ([id, fault], { skip }) => {
    skip(isLate(), "no time left: `lab test --thorough` shows it");
    await handIn(fault);
    await applyFault(id, fault, lab);
    const ids = thorough ? everything : reachable(id, fault);
    const results = await settled(ids, fault.reddens);
    expectExactly(results, fault.reddens);
    const red = results.filter(({ outcome }) => outcome === "not_satisfied");
    expect(red.flatMap((result) => hintMisfits(id, result))).toEqual([]);
    await makeAnew(lab, fault.resets);
    // That all others are satisfied is what the next fault shows, and the last test.
    await expectSatisfied(lab, fault.reddens);
  });

  test.skip.for(leftOut)("%s", () => undefined);
});

test("nothing is left of any fault", () => expectSatisfied(lab));
