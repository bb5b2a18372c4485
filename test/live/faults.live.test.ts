import { afterEach, describe, expect, type RunnerTestCase, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import { exercisesJudged } from "../../checks/lib/exercises-judged.js";
import type { Result } from "../../checks/lib/run/result.js";
import { turn } from "../../scripts/cli/tests/turn.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
import { applyFault } from "../../scripts/training/apply-fault.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { setUpExercise } from "../../scripts/training/set-up-exercise.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { askedFor } from "../lib/asked-for.js";
import { byName } from "../lib/by-name.js";
import { drawn } from "../lib/drawn.js";
import { faultGroups, type NamedFault } from "../lib/fault-groups.js";
import { hintMisfits } from "../lib/hint-misfits.js";
import { inTime } from "../lib/in-time.js";
import { leaveOut } from "../lib/leave-out.js";
import {
  everything,
  expectExactly,
  expectSatisfied,
  liveLab,
  look,
  makeAnew,
  otherThan,
  told,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { readObserved, writeObserved } from "../lib/observed.js";
import { reachable } from "../lib/reachable.js";
import { rotated } from "../lib/rotated.js";
import { seed } from "../lib/seed.js";
import { solveStarted } from "../lib/solve-started.js";
import { thorough } from "../lib/thorough.js";
import { withSighting } from "../lib/with-sighting.js";

declare module "vitest" {
  interface TaskMeta {
    /** What a test saw once and not again, though it passes: the summary of all tests names it. */
    flicker?: string;
  }
}

const lab = await liveLab(cycleLab);

const all: readonly NamedFault[] = [...catalogue.faults];
const asked = askedFor(all);
/** Ten turns in a row hold every fault. */
const { held, left, round } = asked ?? drawn(all, 10, { placeOf: byName });
/** Each fault alone, with every check of the lab, takes hours. */
const groups = thorough
  ? held.map((one) => [one])
  : rotated(faultGroups(held, new Dice(seed)), round);
/** A tenth of them takes about six minutes on a machine of two cores. */
const isLate = inTime(asked ? Number.POSITIVE_INFINITY : 9);

/** Whether what is seen is noted in `test/checks/observed.json`: `npm run observe`. */
const observing = process.env["LAB_OBSERVE"] === "1";

/** What an exercise is judged by is there to be undone once it was handed in. */
async function handIn(reddens: readonly string[]): Promise<void> {
  for (const [id, exercise] of exercisesOf(reddens)) {
    if (id in (await exerciseRuns.read(lab.name))) continue;
    await setUpExercise(id, exercise, lab);
    await solveStarted(id, exercise, lab);
  }
}

/** The exercises that these checks judge, the first of each. */
function exercisesOf(reddens: readonly string[]): (readonly [id: string, exercise: Exercise])[] {
  const ids: readonly string[] = reddens.flatMap((id) => {
    const check = catalogue.checks.get(id);
    return check ? exercisesJudged(check).slice(0, 1) : [];
  });
  return [...catalogue.exercises].filter(([id]) => ids.includes(id));
}

/**
 * What is there is there at the second look too; a machine that was short of breath is not.
 *
 * @param flickers told of what was gone by then
 */
async function settled(
  ids: readonly string[],
  reddens: readonly string[],
  flickers: (gone: readonly Result[]) => void,
): Promise<readonly Result[]> {
  const results = await look(lab, ids);
  const odd = otherThan(reddens, results);
  if (odd.length === 0) return results;
  const again = await look(
    lab,
    odd.map(({ id }) => id),
  );
  const still = otherThan(reddens, again).map(({ id }) => id);
  const gone = odd.filter(({ id }) => !still.includes(id));
  if (gone.length > 0) flickers(gone);
  return results.map((result) => again.find(({ id }) => id === result.id) ?? result);
}

/**
 * Put faults in force at once, see exactly their checks red with hints that fit, and see that a reset
 * undoes it. What may be the doing of one fault on another, or what one kept from being put in force, is
 * looked at again, each alone.
 */
async function cycle(group: readonly NamedFault[], task: RunnerTestCase): Promise<void> {
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
  const results = await settled([...ids], reddens, (gone) => {
    process.stderr.write(`at the first look alone:\n${told(gone)}\n`);
    const names = gone.map(({ id, outcome }) => `${id} ${outcome}`).join(", ");
    task.meta.flicker ??= `at the first look alone: ${names}`;
  });
  if (observing)
    noteSightings(
      group.filter((one) => !hindered.includes(one)),
      results,
    );
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
  for (const suspect of suspects) await cycle([suspect], task);
}

/** What was seen of faults stays for the tests of hints. */
function noteSightings(group: readonly NamedFault[], results: readonly Result[]): void {
  writeObserved(
    group.reduce((observed, [id]) => withSighting(observed, id, results), readObserved()),
  );
}

/** Whether some of what is odd where several faults are in force would be odd within this one's reach too. */
function mayHaveDone([id, fault]: NamedFault, odd: readonly Result[]): boolean {
  const reach = reachable(id, fault);
  const near = odd.filter((result) => reach.includes(result.id));
  return otherThan(fault.reddens, near).length > 0;
}

function misfitsOf([id, { reddens }]: NamedFault, results: readonly Result[]): string[] {
  return results
    .filter(
      ({ id: seen, outcome }) => outcome === "not_satisfied" && reddens.some((one) => one === seen),
    )
    .flatMap((result) => hintMisfits(id, result));
}

describe(`faults turn exactly their checks red, with hints that fit, and a reset undoes them (LAB_TURN=${turn()} LAB_SEED=${seed})`, () => {
  afterEach(async ({ task }) => {
    // Whatever it left must not be the next one's.
    if (task.result?.state === "fail") await makeAnew(lab, machineNames);
  });

  test.for(groups.map((group) => [group.map(([id]) => id).join(", "), group] as const))(
    "%s",
    { timeout: 900_000 },
    async ([name, group], { skip, task }) => {
      skip(isLate(name), "no time left: another round begins with these");
      await cycle(group, task);
    },
  );

  leaveOut(left.map(([id]) => id));
});

test("nothing is left of any fault", () => expectSatisfied(lab));
