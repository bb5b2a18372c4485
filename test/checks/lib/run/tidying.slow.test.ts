import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { claim } from "../../../../checks/lib/claim.js";
import { resultSchema } from "../../../../checks/lib/run/result.js";
import { runCheck } from "../../../../checks/lib/run/run-check.js";
import { Tidying } from "../../../../checks/lib/run/tidying.js";
import { NotObserved } from "../../../../scripts/channel/channel.js";
import { leftBehindNotes } from "../../../../scripts/facts/journal.js";
import { english } from "../../../../scripts/ground/text.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

const text = { fr: "une chose", en: "a thing" };
const other = { fr: "une autre", en: "another" };

/** A machine that notes what it is asked, as it begins and as it ends. */
function noting(
  answers: (command: string) => number | readonly [number, string, string] = () => 0,
) {
  const log: string[] = [];
  const lab = scriptedLab({
    ws1: async (command) => {
      log.push(command);
      const [, ms] = command.match(/^slowly (\d+)$/) ?? [];
      await setTimeout(Number(ms ?? 5));
      if (ms) log.push(`${command}: done`);
      return answers(command);
    },
  });
  return { log, lab };
}

type Run = Parameters<typeof trial<"ws1">>[0]["run"];
const declared = (run: Run) => trial({ needs: ["ws1"], deadlineMs: 700, run });

/** Makes two things, then comes to its verdict. */
const making = (verdict: Run) =>
  declared(async (scene) => {
    const { ws1 } = scene.nodes;
    await scene.tidy(ws1, text)`unmake first`;
    await ws1.succeed`make first`;
    await scene.tidy(ws1, other)`unmake second`;
    await ws1.succeed`make second`;
    return verdict(scene);
  });
const all = ["make first", "make second", "unmake second", "unmake first"];

test.for([
  ["satisfied", async () => "seen", all],
  ["not_satisfied", async () => claim(false, text, "seen") as never, all],
  ["not_observed", async () => Promise.reject(new Error("no tool")), all],
  [
    "not_observed",
    async ({ nodes: { ws1 } }) => (await ws1.succeed`slowly 1000`).stdout,
    undefined,
  ],
] as [string, Run, string[] | undefined][])(
  "what was made is taken away again, the last thing first, whatever the verdict: %s",
  async ([outcome, verdict, asked]) => {
    const { log, lab } = noting();
    const result = await runCheck("cp02/making", making(verdict), lab);
    expect(result).toMatchObject({ outcome, leftBehind: [] });
    // What was at work at the deadline might have made it again: it is waited for.
    const atWork = ["make first", "make second", "slowly 1000", "slowly 1000: done"];
    expect(log).toEqual(asked ?? [...atWork, "unmake second", "unmake first"]);
    expect(result.evidence.map(({ command }) => command)).toContain("unmake first");
  },
);

test("after the deadline a check asks nothing any more, even in a `finally`", async () => {
  const { log, lab } = noting();
  const stubborn = declared(async ({ nodes: { ws1 } }) => {
    try {
      await ws1.succeed`slowly 900`;
    } finally {
      await ws1.ask`too late`;
    }
    return "";
  });
  const result = await runCheck("cp02/stubborn", stubborn, lab);
  expect(result).toMatchObject({
    outcome: "not_observed",
    seen: { en: "ws1: the deadline came before `too late`" },
  });
  await setTimeout(400);
  expect(log).toEqual(["slowly 900", "slowly 900: done"]);
});

test("what can't be taken away is told and hinders nothing else", async () => {
  const { log, lab } = noting((command) =>
    command === "unmake second" ? [5, "", "it is in use"] : 0,
  );
  const result = await runCheck(
    "cp02/making",
    making(async () => "seen"),
    lab,
  );
  expect(result.outcome).toBe("satisfied");
  const left = {
    where: "ws1",
    what: other,
    why: {
      fr: "ws1 : `unmake second` a échoué : exit 5: it is in use",
      en: "ws1: `unmake second` failed: exit 5: it is in use",
    },
  };
  expect(result.leftBehind).toEqual([left]);
  expect(await leftBehindNotes.read(lab.name)).toMatchObject([{ ...left, check: "cp02/making" }]);
  expect(log).toEqual(all);
  expect(resultSchema.parse(result)).toEqual(result);
});

test("what did not go in time is taken away once more, within the time that is left", async () => {
  let tries = 0;
  const lab = scriptedLab({
    ws1: async () => {
      tries += 1;
      if (tries > 1) return 0;
      await setTimeout(60);
      // As `timeout` ends it.
      return 143;
    },
  });
  const { ws1 } = lab.scene(["ws1"], [], AbortSignal.abort()).nodes;
  const tidying = new Tidying(lab);
  await tidying.tidy(ws1, text, 50)`unmake`;
  expect(await tidying.run([])).toEqual({ gone: [{ where: "ws1", what: text }], leftBehind: [] });
  expect(tries).toBe(2);
});

test("taking away has a limit of its own: what a machine does not answer is told, and the rest as well", async () => {
  const lab = scriptedLab({ ws1: { unmake: "silence" } });
  const { ws1 } = lab.scene(["ws1"], [], AbortSignal.abort()).nodes;
  const tidying = new Tidying(lab, { limitMs: 300 });
  await tidying.tidy(ws1, text)`unmake`;
  await tidying.tidy(ws1, other)`unmake`;
  const start = performance.now();
  const { leftBehind } = await tidying.run([]);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(leftBehind.map(({ what, why }) => [what.en, english(why)])).toEqual([
    ["another", "ws1: the deadline came during `unmake`"],
    ["a thing", "ws1: the deadline came before `unmake`"],
  ]);
});

test("what is taken away before the verdict is not taken away twice, and a refusal there is no verdict", async () => {
  const { log, lab } = noting((command) => (command === "unmake stuck" ? [1, "", "stuck"] : 0));
  const early = (command: string) =>
    declared(async ({ nodes: { ws1 }, tidy }) => {
      const made = await tidy(ws1, text)`unmake ${command}`;
      await ws1.succeed`make ${command}`;
      await made.now();
      return "seen";
    });
  expect(await runCheck("cp02/early", early("loose"), lab)).toMatchObject({ outcome: "satisfied" });
  expect(log.splice(0)).toEqual(["make loose", "unmake loose"]);
  expect(await runCheck("cp02/early", early("stuck"), lab)).toMatchObject({
    outcome: "not_observed",
    seen: { en: "ws1: a thing: ws1: `unmake stuck` failed: exit 1: stuck" },
    leftBehind: [{ why: { en: "ws1: `unmake stuck` failed: exit 1: stuck" } }],
  });
  expect(log).toEqual(["make stuck", "unmake stuck", "unmake stuck"]);
});

test("what was never made is not taken away", async () => {
  const { log, lab } = noting((command) => (command === "make" ? 1 : 0));
  const refused = declared(async ({ nodes: { ws1 }, tidy }) => {
    const made = await tidy(ws1, text)`unmake`;
    if ((await ws1.ask`make`).exitCode !== 0) made.notMade();
    return "refused";
  });
  expect(await runCheck("cp02/refused", refused, lab)).toMatchObject({ leftBehind: [] });
  expect(log).toEqual(["make"]);
});

test("nothing may be made once it is over", async () => {
  const { lab } = noting();
  const { ws1 } = lab.scene(["ws1"], [], AbortSignal.timeout(1000)).nodes;
  const tidying = new Tidying(lab);
  await tidying.run([]);
  await expect(tidying.tidy(ws1, text)`unmake`).rejects.toThrow(NotObserved);
});
