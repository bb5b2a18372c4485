import { setTimeout } from "node:timers/promises";
import { afterAll, expect } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Check, Outcome, TrainerCriterion } from "../../checks/lib/check.js";
import { Lab } from "../../checks/lib/run/lab.js";
import type { Result } from "../../checks/lib/run/result.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { english } from "../../scripts/ground/text.js";
import { waitReady } from "../../scripts/operations/ready.js";
import { resetMachines } from "../../scripts/training/reset-machines.js";
import type { MachineName, NodeName } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { standsOn } from "./ground.js";

/** Every check there is. */
export const everything: readonly string[] = [...catalogue.checks.keys()];

/** Between two looks at checks that are not satisfied yet, in milliseconds. */
const pauseMs = 300;
/** How long they are looked at: long, for a host that is slow and busy; a lab that is well is soon seen to be. */
const satisfiedMs = 150_000;

/** A lab for the tests of a file; its channels are closed after the last one. */
export async function liveLab(name: string): Promise<Lab> {
  const lab = await Lab.open(name);
  afterAll(() => lab.close());
  return lab;
}

/** Run checks. */
export async function look(
  lab: Lab,
  ids: Iterable<string> = everything,
): Promise<readonly Result[]> {
  const selected = new Map<string, Check | TrainerCriterion>();
  for (const id of ids) {
    const check = catalogue.checks.get(id);
    if (check) selected.set(id, check);
  }
  return (await runChecks(lab, selected)).results;
}

/** What each result says, for a message: its id, outcome, what was expected and what was seen. */
export function told(results: readonly Result[]): string {
  return results
    .map(
      ({ id, outcome, expected, seen }) =>
        `${id} ${outcome}\n  ${expected.en}\n  seen: ${english(seen)}`,
    )
    .join("\n");
}

export function withOutcome(results: readonly Result[], outcome: Outcome): string[] {
  return results.filter((result) => result.outcome === outcome).map(({ id }) => id);
}

/** Whether a check is as it is on a healthy lab where nobody has begun an exercise. */
const isHealthy = ({ outcome }: Result) =>
  outcome === "satisfied" || outcome === "needs_trainer" || outcome === "not_started";

/**
 * Those that are not as they would be if exactly these checks were not satisfied. Where the network or the
 * directory is wrong, what stands on them may find that it can't look: that is theirs to say.
 */
export function otherThan(reddens: readonly string[], results: readonly Result[]): Result[] {
  return results.filter((result) => {
    if (reddens.includes(result.id)) return result.outcome !== "not_satisfied";
    const isExcused =
      result.outcome === "not_observed" && reddens.some((red) => standsOn(result.id, red));
    return !isHealthy(result) && !isExcused;
  });
}

/** Expect that exactly these checks are not satisfied, and that all others are. */
export function expectExactly(results: readonly Result[], reddens: readonly string[]): void {
  const wrong = otherThan(reddens, results);
  expect(wrong.length, `other than declared:\n${told(wrong)}`).toBe(0);
}

/**
 * Expect checks to be satisfied before long: what was restarted replicates, leases and logs on before
 * everything is as it was.
 */
export async function expectSatisfied(
  lab: Lab,
  ids: readonly string[] = everything,
): Promise<void> {
  const end = performance.now() + satisfiedMs;
  let left = ids;
  for (;;) {
    const results = await look(lab, left);
    const wrong = results.filter((result) => !isHealthy(result));
    if (wrong.length === 0) return;
    if (performance.now() > end) {
      expect.fail(`not satisfied within ${satisfiedMs} ms:\n${told(wrong)}`);
    }
    left = wrong.map(({ id }) => id);
    await setTimeout(pauseMs);
  }
}

/** Make machines anew, with those that go along. */
export async function makeAnew(lab: Lab, names: readonly MachineName[]): Promise<void> {
  const along = resetTogether(names);
  if (along.length === 0) return;
  for (const name of along) await lab.forget(name);
  await resetMachines(lab.name, along, { note: () => undefined });
}

/** Wait until nodes that were restarted from outside answer again. */
export async function answers(lab: Lab, nodes: readonly NodeName[]): Promise<void> {
  await Promise.all(
    nodes.map(async (node) => {
      await lab.forget(node);
      await waitReady(lab.name, node, 60_000);
    }),
  );
}
