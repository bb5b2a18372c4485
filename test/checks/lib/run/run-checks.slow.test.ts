import { EventEmitter, once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Check } from "../../../../checks/lib/check.js";
import { claim } from "../../../../checks/lib/claim.js";
import { inFlight } from "../../../../checks/lib/run/in-flight.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { NotObserved } from "../../../../scripts/channel/channel.js";
import { takeName } from "../../../../scripts/ground/kernel-name.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

const title = { fr: "vrai", en: "true" };

type More = Pick<Check, "alone" | "observedWith" | "usedWith">;

/** A check that notes when it begins and ends. */
function noting(log: string[], more: More = {}, work: () => Promise<unknown> = moment): Check {
  return trial({
    needs: [],
    ...more,
    async run() {
      log.push("begin");
      await work();
      log.push("end");
      return "seen";
    },
  });
}

const moment = () => setTimeout(50);

/** Whoever begins ends when another has begun beside him, however busy this server is. */
const inPairs = (log: string[], more: More = {}) =>
  noting(log, more, () =>
    vi.waitFor(() => expect(log.filter((word) => word === "begin").length % 2).toBe(0)),
  );

const twice = (checks: ReadonlyMap<string, Check>) =>
  Promise.all([scriptedLab({}), scriptedLab({})].map((lab) => runChecks(lab, checks)));

test("what only one look may do at a time another waits for, and whatever else goes on", async () => {
  const [alone, beside]: [string[], string[]] = [[], []];
  const checks = new Map([
    ["cp01/alone", noting(alone, { alone: true })],
    ["cp01/beside", inPairs(beside)],
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
    ["a", "b"].map((id) => [`cp01/${id}`, inPairs(log, { alone: true, observedWith: "both" })]),
  );
  await twice(checks);
  const round = ["begin", "begin", "end", "end"];
  expect(log).toEqual([...round, ...round]);
});

test("time spent waiting for one's turn is no time of the check's", async () => {
  // The last one waits longer than its deadline.
  const slow = trial({ ...noting([], { alone: true }), needs: [], deadlineMs: 400 });
  const reports = await Promise.all(
    Array.from({ length: 12 }, () => runChecks(scriptedLab({}), new Map([["cp01/slow", slow]]))),
  );
  expect(reports.flatMap(({ results }) => results.map(({ outcome }) => outcome))).toEqual(
    Array.from({ length: 12 }, () => "satisfied"),
  );
});

test("a turn that somebody else holds all the time makes its checks not observed, and no other", async () => {
  const held = await takeName("plateau/lab/t/alone/cp01/held", "whatever he likes");
  onTestFinished(() => held?.release());
  const log: string[] = [];
  const checks = new Map([
    ["cp01/held", noting(log, { alone: true })],
    ["cp01/beside", noting([])],
  ]);
  const { results } = await runChecks(scriptedLab({}), checks, { turnMs: 200 });
  expect(results).toMatchObject([
    {
      outcome: "not_observed",
      seen: { en: expect.stringContaining("the turn of cp01/held: waited for 0 s in vain") },
    },
    { outcome: "satisfied" },
  ]);
  expect(log).toEqual([]);
});

test("those that use the same thing while they run follow one another, whatever stands between them", async () => {
  const order: string[] = [];
  const one = (id: string, more: Pick<Check, "usedWith"> = {}) => {
    const known = noting([], more);
    const run: Check["run"] = async (scene) => {
      order.push(id);
      return known.run(scene);
    };
    return [id, { ...known, run }] as const;
  };
  const account = { usedWith: "account" };
  const between = Array.from({ length: 20 }, (_, at) => one(`cp03/${at}`));
  const checks = new Map([one("cp02/a", account), ...between, one("cp09/b", account)]);
  await runChecks(scriptedLab({}), checks);
  // Those that have their turns at once begin in any order.
  expect(order.slice(0, inFlight)).toEqual(expect.arrayContaining(["cp02/a", "cp09/b"]));
});

test("who is stopped begins no more checks, takes away what it made, and is told why", async () => {
  const stop = new AbortController();
  const log: string[] = [];
  const what = { fr: "chose", en: "thing" };
  const making = trial({
    needs: ["dc1"],
    async run({ nodes: { dc1 }, tidying }) {
      tidying.later(dc1, what, async () => log.push("taken away"));
      log.push("made");
      stop.abort(new Error("enough"));
      await dc1.eventually`false`;
      return "seen";
    },
  });
  const others: string[] = [];
  const later = Array.from({ length: 20 }, (_, at) => [`cp02/${at}`, noting(others)] as const);
  const checks = new Map<string, Check>([["cp01/making", making], ...later]);
  const results: string[] = [];
  const onResult = ({ id }: { readonly id: string }) => results.push(id);
  const lab = scriptedLab({ dc1: { false: 1 } });
  await expect(runChecks(lab, checks, { signal: stop.signal, onResult })).rejects.toThrow("enough");
  expect(log).toEqual(["made", "taken away"]);
  expect(results).toEqual([]);
  // Those that had begun by then.
  expect(others.filter((word) => word === "begin").length).toBeLessThan(8);
});

test("who waits for his turn waits no longer than until he is stopped", async () => {
  const stop = new AbortController();
  const log: string[] = [];
  const atWork = new EventEmitter();
  const begun = once(atWork, "begun");
  const slow = noting(log, { alone: true }, async () => {
    const enough = once(atWork, "enough");
    atWork.emit("begun");
    await enough;
  });
  const first = runChecks(scriptedLab({}), new Map([["cp01/slow", slow]]));
  await begun;
  const second = runChecks(scriptedLab({}), new Map([["cp01/slow", slow]]), {
    signal: stop.signal,
  });
  // Until the second stands in line.
  await setTimeout(10);
  stop.abort(new Error("enough"));
  await expect(second).rejects.toThrow("enough");
  atWork.emit("enough");
  await first;
  expect(log).toEqual(["begin", "end"]);
});

/** A check that takes so many milliseconds at each try, longer than its deadline or not. */
function taking(tries: number[], log: string[], needs: Check["needs"] = []): Check {
  return trial({
    needs,
    deadlineMs: 100,
    async run() {
      log.push("tried");
      await setTimeout(tries.shift() ?? 1);
      return "seen";
    },
  });
}

test("a check whose time was too short is tried once more when the others are through, and told once", async () => {
  const log: string[] = [];
  const told: string[] = [];
  const checks = new Map([
    ["cp01/short", taking([1000], log)],
    ["cp01/beside", noting(log)],
    ["cp01/long", noting(log, { usedWith: "one" })],
    ["cp01/longer", noting(log, { usedWith: "one" })],
  ]);
  const onResult = ({ id, outcome }: { readonly id: string; readonly outcome: string }) =>
    told.push(`${id} ${outcome}`);
  await runChecks(scriptedLab({}), checks, { onResult });
  expect(log.filter((word) => word === "tried")).toHaveLength(2);
  expect(log.at(-1)).toBe("tried");
  expect(told.toSorted()).toEqual([...checks.keys()].toSorted().map((id) => `${id} satisfied`));
  expect(told.at(-1)).toBe("cp01/short satisfied");
});

test("what looks false is looked at again when the others are through: a machine short of breath is not broken", async () => {
  const log: string[] = [];
  const outcomes: string[] = [];
  /** Claims what comes true with the look of a number. */
  const cameTrue = (from: number) => {
    let looks = 0;
    return trial({
      needs: ["ws1"],
      async run({ nodes: { ws1 } }) {
        await ws1.succeed`true`;
        log.push(`look ${from}`);
        looks += 1;
        claim(looks >= from, title, `look ${looks}`);
        return "seen";
      },
    });
  };
  const lab = scriptedLab({ ws1: { true: 0 } });
  const checks = new Map([
    ["cp01/false", cameTrue(5)],
    ["cp01/second", cameTrue(2)],
    ["cp01/beside", noting(log)],
  ]);
  const onResult = ({ id, outcome }: { readonly id: string; readonly outcome: string }) =>
    outcomes.push(`${id} ${outcome}`);
  const { results } = await runChecks(lab, checks, { onResult });
  expect(outcomes[0]).toBe("cp01/beside satisfied");
  expect(outcomes.slice(1).toSorted()).toEqual([
    "cp01/false not_satisfied",
    "cp01/second satisfied",
  ]);
  expect(log.slice(-2).toSorted()).toEqual(["look 2", "look 5"]);
  // All that was asked is shown, by both looks.
  expect(results.map(({ evidence }) => evidence.length)).toEqual([2, 2, 0]);
});

test("a check whose time is always too short is not observed, and told once", async () => {
  const log: string[] = [];
  const told: string[] = [];
  const checks = new Map([["cp01/short", taking([1000, 1000, 1000], log)]]);
  const onResult = ({ outcome }: { readonly outcome: string }) => told.push(outcome);
  const { results } = await runChecks(scriptedLab({}), checks, { onResult });
  expect(results).toMatchObject([{ outcome: "not_observed" }]);
  expect(told).toEqual(["not_observed"]);
  expect(log).toHaveLength(3);
});

test("a check is not tried again whose machine has died meanwhile", async () => {
  const log: string[] = [];
  let isDead = false;
  const lab = scriptedLab({ ws1: {} });
  const answering = lab.answering.bind(lab);
  lab.answering = (names) =>
    isDead ? Promise.reject(new NotObserved("ws1: answers no more", "ws1")) : answering(names);
  const dying = taking([1000], log, ["ws1"]);
  const run: Check["run"] = async (scene) => {
    isDead = true;
    return dying.run(scene);
  };
  const { results } = await runChecks(lab, new Map([["cp01/dying", { ...dying, run }]]));
  expect(results).toMatchObject([{ outcome: "not_observed" }]);
  expect(log).toEqual(["tried"]);
});
