import { afterEach, describe, test } from "vitest";
import { applyFault } from "../../checks/lib/apply-fault.js";
import { catalogue } from "../../checks/lib/catalogue.js";
import type { Fault } from "../../checks/lib/fault.js";
import { masks } from "../../checks/lib/masks.js";
import type { Result } from "../../checks/lib/result.js";
import { withNeeds } from "../../scripts/lib/areas.js";
import { plan } from "../../stacks/plan.js";
import {
  expectExactly,
  expectSatisfied,
  liveLab,
  look,
  machines,
  makeAnew,
  withOutcome,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

type Named = readonly [id: string, fault: Fault];

const lab = await liveLab(cycleLab);

/**
 * Faults that do not mask one another are in force together, three at a time: a look at everything
 * takes as long for one. Each is of another competence, so that what turns red is its own, and one at
 * most is of what all others stand on.
 */
const together = 3;
const ground = withNeeds(["workstations"]);
const isOfGround = ({ resets }: Fault) =>
  resets.some((machine) => ground.includes(plan.machines[machine].area));

function groups(): Named[][] {
  const made: Named[][] = [];
  for (const named of catalogue.faults) {
    const [id, fault] = named;
    const fits = (group: readonly Named[]) =>
      group.length < together &&
      !(isOfGround(fault) && group.some(([, its]) => isOfGround(its))) &&
      group.every(([other, its]) => other.slice(0, 4) !== id.slice(0, 4) && !masks(fault, its));
    const group = made.find(fits);
    if (group) group.push(named);
    else made.push([named]);
  }
  return made;
}

/** Faults in force turn exactly their checks red, and a reset of their machines undoes them. */
async function cycle(faults: readonly Named[]): Promise<void> {
  const reddens = faults.flatMap(([, fault]) => fault.reddens);
  for (const [id, fault] of faults) await applyFault(id, fault, lab);
  expectExactly(await surely(await look(lab)), reddens);
  await makeAnew(lab, [...new Set(faults.flatMap(([, { resets }]) => resets))]);
  // That all others are satisfied is what the next faults show, and the last test.
  await expectSatisfied(lab, { ids: reddens });
}

/** What a busy host left no time to observe is looked at again. */
async function surely(results: readonly Result[]): Promise<readonly Result[]> {
  const again = await look(lab, withOutcome(results, "not_observed"));
  return results.map((result) => again.find(({ id }) => id === result.id) ?? result);
}

describe("every fault turns exactly its checks red, and a reset of its machines undoes it", () => {
  afterEach(async ({ task }) => {
    // Whatever it left must not be the next one's.
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for(groups().map((group) => [group.map(([id]) => id).join(" + "), group] as const))(
    "%s",
    { timeout: 300_000 },
    async ([, group]) => {
      try {
        await cycle(group);
      } catch (problem) {
        if (group.length === 1) throw problem;
        // One may hide what another does, after all: then each has to show it alone.
        process.stderr.write(`together: ${(problem as Error).message}\n`);
        await makeAnew(lab, [...new Set(group.flatMap(([, { resets }]) => resets))]);
        for (const named of group) await cycle([named]);
      }
    },
  );
});

test("nothing is left of any fault", () => expectSatisfied(lab));
