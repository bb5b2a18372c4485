import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Check, check } from "../../../../checks/lib/check.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";

const title = { fr: "vrai", en: "true" };

/** A check that notes when it begins and ends. */
function noting(log: string[], more: Pick<Check, "alone" | "together"> = {}): Check {
  return check({
    title,
    remedy: title,
    needs: [],
    ...more,
    async run() {
      log.push("begin");
      await setTimeout(50);
      log.push("end");
      return "seen";
    },
  });
}

const twice = (checks: ReadonlyMap<string, Check>) =>
  Promise.all([scriptedLab({}), scriptedLab({})].map((lab) => runChecks(lab, checks)));

test("what only one look may do at a time another waits for, and whatever else goes on", async () => {
  const [alone, beside]: [string[], string[]] = [[], []];
  const checks = new Map([
    ["cp01/alone", noting(alone, { alone: true })],
    ["cp01/beside", noting(beside)],
  ]);
  const reports = await twice(checks);
  expect(alone).toEqual(["begin", "end", "begin", "end"]);
  expect(beside).toEqual(["begin", "begin", "end", "end"]);
  const outcomes = reports.flatMap(({ results }) => results.map(({ outcome }) => outcome));
  expect(outcomes).toEqual(Array.from({ length: 4 }, () => "satisfied"));
});

test("those that are told together wait for one turn, all of them", async () => {
  const log: string[] = [];
  const checks = new Map(
    ["a", "b"].map((id) => [`cp01/${id}`, noting(log, { alone: true, together: "both" })]),
  );
  await twice(checks);
  const round = ["begin", "begin", "end", "end"];
  expect(log).toEqual([...round, ...round]);
});

test("time spent waiting for one's turn is no time of the check's", async () => {
  const slow = check({ ...noting([], { alone: true }), needs: [], deadlineMs: 200 });
  const reports = await Promise.all(
    Array.from({ length: 6 }, () => runChecks(scriptedLab({}), new Map([["cp01/slow", slow]]))),
  );
  expect(reports.flatMap(({ results }) => results.map(({ outcome }) => outcome))).toEqual(
    Array.from({ length: 6 }, () => "satisfied"),
  );
});
