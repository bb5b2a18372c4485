import { expect, test } from "vitest";
import { claim } from "../../../../checks/lib/claim.js";
import { LabTime } from "../../../../checks/lib/nodes/lab-time.js";
import { seconds } from "../../../../checks/lib/nodes/limit.js";
import { runCheck } from "../../../../checks/lib/run/run-check.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { nothingDeclared } from "../../../../scripts/facts/declaration/declaration.js";
import { english } from "../../../../scripts/ground/text.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

const title = { fr: "fermé", en: "shut" };

/** Claims of what a probe finds at a port that it is shut, or that it is open: silence proves the one or the other. */
const port = (wanted: "shut" | "open", command?: "without a limit") =>
  trial({
    needs: ["probe-lan", "ws1"],
    async run({ nodes: { "probe-lan": probe } }) {
      const { exitCode } = command
        ? await probe.ask`knock`
        : await probe.ask`timeout ${seconds(0.2)} knock`;
      claim((exitCode === 0) === (wanted === "open"), title, `exit ${exitCode}`);
      return "as wanted";
    },
  });

/** A lab that is slow once it was asked something, and so slow before. */
function slowLab(tookMs: number, before: number, after: number) {
  let slowness = before;
  let clock = 0;
  const time = new LabTime(
    () => slowness,
    () => clock,
  );
  // What went on before the check.
  clock += 1000;
  time.mark();
  const asked: string[] = [];
  const lab = scriptedLab(
    {
      ws1: {},
      "probe-lan": async (command) => {
        asked.push(command);
        slowness = after;
        clock += tookMs;
        await new Promise((done) => setTimeout(done, tookMs));
        return 124;
      },
    },
    [],
    "/nowhere",
    nothingDeclared,
    time,
  );
  return { lab, asked };
}

test.for([
  ["shut", "satisfied"],
  ["open", "not_satisfied"],
] as const)(
  "silence proves that a port is not '%s' where the lab had its time: %s",
  async ([wanted, outcome]) => {
    const { lab, asked } = slowLab(210, 1, 1);
    expect(await runCheck("cp07/port", port(wanted), lab)).toMatchObject({ outcome });
    expect(asked).toEqual(["timeout 0.2 knock"]);
  },
);

test("where the lab is slow the limit is longer, and what is silent as long is shut, and not broken", async () => {
  const { lab, asked } = slowLab(2100, 5, 5);
  expect(await runCheck("cp07/port", port("shut"), lab)).toMatchObject({ outcome: "satisfied" });
  expect(asked).toEqual(["timeout 2 knock"]);
  expect(await runCheck("cp07/port", port("open"), slowLab(2100, 5, 5).lab)).toMatchObject({
    outcome: "not_observed",
    late: true,
  });
});

test.for(["shut", "open"] as const)(
  "silence of a lab that was slower than reckoned with proves neither that a port is '%s' nor that it is not",
  async (wanted) => {
    const { lab } = slowLab(210, 1, 8);
    const { outcome, seen, late } = await runCheck("cp07/port", port(wanted), lab);
    expect({ outcome, late }).toEqual({ outcome: "not_observed", late: true });
    expect(english(seen)).toMatch(
      /^probe-lan: in 0.2 s of `timeout 0.2 knock` the server gave the lab the processor for only 0.0 s/,
    );
  },
);

test("what a quick answer says holds, however slow the lab is", async () => {
  const { lab } = slowLab(100, 1, 8);
  expect(await runCheck("cp07/port", port("open"), lab)).toMatchObject({
    outcome: "not_satisfied",
  });
});

test("a tool that has limits of its own proves nothing false where everything takes many times longer", async () => {
  const { lab } = slowLab(3100, 1, 8);
  const held = await runCheck("cp07/port", port("shut", "without a limit"), lab);
  expect(held.outcome).toBe("satisfied");
  const failed = await runCheck(
    "cp07/port",
    port("open", "without a limit"),
    slowLab(3100, 1, 8).lab,
  );
  expect(failed).toMatchObject({ outcome: "not_observed", late: true });
});

/** Answers at once that it gave another service up. */
const gaveUp = (answersAt: number) => {
  let looks = 0;
  const check = trial({
    needs: [],
    run: async () => {
      looks += 1;
      claim(looks >= answersAt, title, "500");
      return "200";
    },
  });
  return { check, looks: () => looks };
};

test.for([
  [1, 2, "not_satisfied"],
  [8, 3, "satisfied"],
] as const)(
  "an error that a service gives twice is its own where the lab had its time, else it is asked once more: %ix slower",
  async ([slowness, looks, outcome]) => {
    let clock = 0;
    const time = new LabTime(
      () => slowness,
      () => (clock += 500),
    );
    const { check, looks: made } = gaveUp(3);
    const lab = scriptedLab({}, [], "/nowhere", nothingDeclared, time);
    const { results } = await runChecks(lab, new Map([["cp15/page", check]]));
    expect(results).toMatchObject([{ outcome }]);
    expect(made()).toBe(looks);
  },
);

test("what is false for good is told as such, however slow the lab is", async () => {
  let clock = 0;
  const time = new LabTime(
    () => 8,
    () => (clock += 500),
  );
  const lab = scriptedLab({}, [], "/nowhere", nothingDeclared, time);
  const { results } = await runChecks(lab, new Map([["cp15/page", gaveUp(9).check]]));
  expect(results).toMatchObject([{ outcome: "not_satisfied" }]);
  expect(results[0]).not.toHaveProperty("late");
});

test("what had too little time is looked at a third time, by itself", async () => {
  let looks = 0;
  const slow = trial({
    needs: [],
    deadlineMs: 60,
    run: async () => {
      looks += 1;
      if (looks < 3) await new Promise((done) => setTimeout(done, 1000));
      return "seen";
    },
  });
  const { results } = await runChecks(scriptedLab({}), new Map([["cp01/slow", slow]]));
  expect(results).toMatchObject([{ outcome: "satisfied" }]);
  expect(looks).toBe(3);
});
