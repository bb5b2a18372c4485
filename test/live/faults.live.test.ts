import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import type { Result } from "../../checks/lib/run/result.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
import { applyFault } from "../../scripts/training/apply-fault.js";
import { exerciseScene } from "../../scripts/training/exercise-scene.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { setUpExercise } from "../../scripts/training/set-up-exercise.js";
import { faultGroups, type NamedFault } from "../lib/fault-groups.js";
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
  told,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { reachable } from "../lib/reachable.js";
import { rotated } from "../lib/rotated.js";
import { seed } from "../lib/seed.js";
import { thorough } from "../lib/thorough.js";

const lab = await liveLab(cycleLab);

const all: readonly NamedFault[] = [...catalogue.faults];
/** Each fault alone, with every check of the lab, takes hours. */
const groups = thorough ? all.map((one) => [one]) : rotated(faultGroups(all, new Dice(seed)), 3);
/** On a machine of two cores a group takes two minutes; all tests together have 90. */
const isLate = inTime(5);

/** What an exercise is judged by is there to be undone once it was handed in. */
async function handIn(reddens: readonly string[]): Promise<void> {
  for (const [id, exercise] of exercisesOf(reddens)) {
    if (id in (await exerciseRuns.read(lab.name))) continue;
    await setUpExercise(id, exercise, lab);
    await exercise.solve(exerciseScene(exercise, lab));
  }
}

/** The exercises that these checks judge. */
function exercisesOf(reddens: readonly string[]): (readonly [id: string, exercise: Exercise])[] {
  const ids = reddens.flatMap((id) => {
    const check = catalogue.checks.get(id);
    return check && "judges" in check ? (check.judges ?? []) : [];
  });
  return [...catalogue.exercises].filter(([id]) => ids.includes(id));
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

/**
 * Put faults in force at once, see exactly their checks red with hints that fit, and see that a reset
 * undoes it. What may be the doing of one fault on another, or what one kept from being put in force, is
 * looked at again, each alone.
 */
async function cycle(group: readonly NamedFault[]): Promise<void> {
  const reddens = group.flatMap(([, fault]) => fault.reddens);
  await handIn(reddens);
  const hindered: NamedFault[] = [];
  for (const one of group) {
    await applyFault(...one, lab).catch((problem: Error) => {
      if (group.length === 1) throw problem;
      process.stderr.write(`${one[0]}: ${problem.message}\n`);
      hindered.push(one);
    });
  }
  const ids = thorough ? everything : new Set(group.flatMap((one) => reachable(...one)));
  const results = await settled([...ids], reddens);
  const misfits = group.map((one) => [one, misfitsOf(one, results)] as const);
  if (group.length === 1) {
    expectExactly(results, reddens);
    expect(misfits.flatMap(([, astray]) => astray)).toEqual([]);
  }
  const anew = group.flatMap(([, { resets }]) => resets);
  await makeAnew(lab, anew);
  // That all others are satisfied is what the next ones show, and the last test.
  await expectSatisfied(lab, reddens);
  // An exercise that was left begins again on machines that have nothing of it.
  const rest = exercisesOf(reddens).flatMap(([, { resets }]) => resets);
  await makeAnew(
    lab,
    rest.filter((name) => !anew.includes(name)),
  );
  if (group.length === 1) return;

  const odd = otherThan(reddens, results);
  const suspects = misfits
    .filter(([one, astray]) => astray.length > 0 || hindered.includes(one) || mayHaveDone(one, odd))
    .map(([one]) => one);
  if (suspects.length > 0) {
    const names = suspects.map(([id]) => id).join(", ");
    process.stderr.write(`together:\n${told(odd)}\nonce more, alone: ${names}\n`);
  }
  for (const suspect of suspects) await cycle([suspect]);
}

/** Whether some of what is odd where several faults are in force would be odd within this one's reach too. */
function mayHaveDone([id, fault]: NamedFault, odd: readonly Result[]): boolean {
  const reach = reachable(id, fault);
  const near = odd.filter((result) => reach.includes(result.id));
  return otherThan(fault.reddens, near).length > 0;
}

function misfitsOf([id, { reddens }]: NamedFault, results: readonly Result[]): string[] {
  return results
    .filter((result) => reddens.includes(result.id) && result.outcome === "not_satisfied")
    .flatMap((result) => hintMisfits(id, result));
}

describe(`faults turn exactly their checks red, with hints that fit, and a reset undoes them (LAB_SEED=${seed})`, () => {
  afterEach(async ({ task }) => {
    // Whatever it left must not be the next one's.
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for(groups.map((group) => [group.map(([id]) => id).join(", "), group] as const))(
    "%s",
    { timeout: 900_000, retry: 1 },
    async ([name, group], { skip }) => {
      skip(isLate(name), "no time left: another run begins with others");
      await cycle(group);
    },
  );
});

test("nothing is left of any fault", () => expectSatisfied(lab));
