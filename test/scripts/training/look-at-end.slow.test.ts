import { beforeEach, expect, test, vi } from "vitest";
import type { Lab } from "../../../checks/lib/run/lab.js";
import type { Result } from "../../../checks/lib/run/result.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { result } from "../../lib/result.js";

/** What was done, in order. */
let done: string[] = [];
/** Machines that do not come back. */
let late: readonly MachineName[] = [];
/** What each look in turn sees of a check that is not satisfied, by full id. */
let looks: Readonly<Record<string, Result["outcome"]>>[] = [];

vi.doMock("../../../scripts/training/restart-machine.js", () => ({
  restartMachine: async (_: Lab, machine: MachineName) => {
    done.push(`restart ${machine}`);
    if (late.includes(machine)) throw new NotObserved(`${machine}: kea-dhcp4: off`, machine);
  },
}));
vi.doMock("../../../checks/lib/run/run-checks.js", () => ({
  runChecks: async (_: Lab, selected: ReadonlyMap<string, unknown>) => {
    done.push(`look at ${selected.size}`);
    const seen = looks.shift() ?? {};
    const results = [...selected.keys()].map((id) =>
      result({ id, outcome: seen[id] ?? "satisfied" }),
    );
    return { lab: "t", startedAt: "", durationMs: 1, results, hindrances: [] };
  },
}));
const { catalogue } = await import("../../../checks/catalogue.js");
const { lookAtEnd, lookBefore } = await import("../../../scripts/training/look-at-end.js");

const lab = { name: "t" } as Lab;
const tools = { signal: new AbortController().signal, tell: () => undefined };
const exercise = catalogue.exercises.get("cp06/restore-the-second-site");
if (!exercise) throw new Error("no exercise cp06/restore-the-second-site");
const { proves, keeps, restarts = [] } = exercise;
const restarting = restarts.map((machine) => `restart ${machine}`);

beforeEach(() => {
  done = [];
  late = [];
  looks = [];
});

test("machines are restarted one after another, and looked at then", async () => {
  expect(restarts.length).toBeGreaterThan(1);
  const seen = await lookAtEnd(lab, exercise, keeps, undefined, tools);
  expect(done).toEqual([...restarting, `look at ${proves.length + keeps.length}`]);
  expect(seen.restarted).toEqual(restarts.map((machine) => ({ machine })));
});

test("what comes back later than the services is looked at again, and nothing else is", async () => {
  const [slow = ""] = proves;
  looks = [{ [slow]: "not_satisfied" }];
  const seen = await lookAtEnd(lab, exercise, [], undefined, tools);
  expect(done).toEqual([...restarting, `look at ${proves.length}`, "look at 1"]);
  expect(seen.results.map(({ outcome }) => outcome)).toEqual(proves.map(() => "satisfied"));
});

test("a machine that does not come back is told of, and judged all the same", async () => {
  const [first] = restarts;
  if (first === undefined) throw new Error("nothing is restarted");
  late = [first];
  const seen = await lookAtEnd(lab, exercise, [], undefined, tools);
  expect(done).toEqual([...restarting, `look at ${proves.length}`]);
  expect(seen.restarted[0]).toEqual({ machine: first, late: `${first}: kea-dhcp4: off` });
});

test.each(["not_satisfied", "not_observed"] as const)(
  "what was %s before the restart is not satisfied by it",
  async (outcome) => {
    const [cured = ""] = proves;
    looks = [{ [cured]: outcome }];
    const before = await lookBefore(lab, exercise, [], tools);
    const seen = await lookAtEnd(lab, exercise, [], before, tools);
    expect(done).toEqual([`look at ${proves.length}`, ...restarting, `look at ${proves.length}`]);
    expect(seen.results.map((one) => one.outcome)).toEqual(
      proves.map((id) => (id === cured ? outcome : "satisfied")),
    );
    expect(seen.results.find(({ id }) => id === cured)?.seen).toMatchObject({
      en: expect.stringMatching(/^before the restart: /),
    });
  },
);

test("where nothing is restarted, what is red is red", async () => {
  const { restarts: _, ...without } = exercise;
  looks = [{ [proves[0] ?? ""]: "not_satisfied" }];
  expect(await lookBefore(lab, without, [], tools)).toBe(undefined);
  await lookAtEnd(lab, without, [], undefined, tools);
  expect(done).toEqual([`look at ${proves.length}`]);
});
