import { beforeEach, expect, test } from "vitest";
import type { Check } from "../../../../checks/lib/check.js";
import { lookerName } from "../../../../checks/lib/looker-name.js";
import { Secret } from "../../../../checks/lib/nodes/secret.js";
import { runCheck } from "../../../../checks/lib/run/run-check.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { forgetLeftBehind } from "../../../../scripts/facts/forget-left-behind.js";
import {
  leftBehindNotes,
  type MadeByLook,
  madeByLooks,
} from "../../../../scripts/facts/journal.js";
import { oneAtATimeAnywhere } from "../../../../scripts/ground/one-at-a-time-anywhere.js";
import type { NodeName } from "../../../../stacks/plan/plan.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

const what = { fr: "une chose", en: "a thing" };
const gone = "plateau/looker/gone";
const noted = () => madeByLooks.read("t");

/** Something that a look made, which lives no more unless it is said. */
const left = (id: string, where: NodeName, by = gone): MadeByLook => ({
  id,
  by,
  check: "cp02/making",
  where,
  what: { fr: id, en: id },
  command: `unmake '${id} $x'`,
  limitMs: 4000,
});

const making = (run: Check<"ws1">["run"]) => trial({ needs: ["ws1"], deadlineMs: 700, run });

beforeEach(async () => {
  await madeByLooks.write("t", []);
  await leftBehindNotes.write("t", []);
});

test("what a check makes is noted, with what takes it away, before it is made and until it is gone", async () => {
  const during: (readonly MadeByLook[])[] = [];
  const lab = scriptedLab({
    ws1: async () => {
      during.push(await noted());
      return 0;
    },
  });
  const one = making(async ({ nodes: { ws1 }, tidy }) => {
    await tidy(ws1, what, 900)`unmake ${"it's $x"} ${["a", "b c"]}`;
    await ws1.succeed`make`;
    return "seen";
  });
  await runCheck("cp02/making", one, lab);
  const by = await lookerName();
  const note = { by, check: "cp02/making", where: "ws1", what, limitMs: 900 };
  expect(during).toHaveLength(2);
  for (const notes of during) {
    expect(notes).toMatchObject([{ ...note, command: "unmake $'it\\'s $x' a $'b c'" }]);
  }
  expect(await noted()).toEqual([]);
});

test("what many checks note at once is noted for each, and what others noted stays", async () => {
  const other = left("other", "dc1");
  await madeByLooks.write("t", [other]);
  const during = new Map<string, readonly MadeByLook[]>();
  const lab = scriptedLab({
    ws1: async (command) => {
      during.set(command, await noted());
      return 0;
    },
  });
  const words = Array.from({ length: 12 }, (_, at) => `thing-${at}`);
  await Promise.all(
    words.map((word) =>
      runCheck(
        `cp02/${word}`,
        making(async ({ nodes: { ws1 }, tidy }) => {
          await tidy(ws1, what)`unmake ${word}`;
          await ws1.succeed`make ${word}`;
          return "seen";
        }),
        lab,
      ),
    ),
  );
  for (const word of words) {
    const commands = during.get(`make ${word}`)?.map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining([`unmake ${word}`, other.command]));
  }
  expect(await noted()).toEqual([other]);
});

test("what a look that was killed left is taken away by the next, the last thing first, and no other's", async () => {
  const living = left("living", "ws1", await lookerName());
  await madeByLooks.write("t", [left("first", "ws1"), living, left("last", "ws1")]);
  const log: string[] = [];
  const lab = scriptedLab({
    ws1: (command) => {
      log.push(command);
      return 0;
    },
  });
  await runChecks(lab, new Map([["cp02/x", making(async () => "seen")]]));
  expect(log).toEqual(["unmake 'last $x'", "unmake 'first $x'"]);
  expect(await noted()).toEqual([living]);
  expect(await leftBehindNotes.read("t")).toEqual([]);
});

test("two looks that begin at once take nothing away at the same time", async () => {
  await madeByLooks.write("t", [left("only", "ws1")]);
  const log: string[] = [];
  const lab = scriptedLab({
    ws1: (command) => {
      log.push(command);
      return 0;
    },
  });
  const one = new Map([["cp02/x", making(async () => "seen")]]);
  await Promise.all([runChecks(lab, one), runChecks(lab, one)]);
  expect(log).toEqual(["unmake 'only $x'"]);
});

test("whoever holds the name under which that is done keeps nobody from looking", async () => {
  const only = left("only", "ws1");
  await madeByLooks.write("t", [only]);
  const name = "plateau/lab/t/sweep";
  const what = { fr: "rien", en: "nothing" };
  const lab = scriptedLab({ ws1: { "*": 0 } });
  await oneAtATimeAnywhere(
    name,
    async () => {
      const one = new Map([["cp02/x", making(async () => "seen")]]);
      const { results } = await runChecks(lab, one, { turnMs: 100 });
      expect(results).toMatchObject([{ outcome: "satisfied" }]);
    },
    { what },
  );
  expect(await noted()).toEqual([only]);
});

test("what can't be taken away is named once, and what is on a dead machine waits for it", async () => {
  const dead = [left("on-dead-1", "dc2"), left("on-dead-2", "dc2")];
  await madeByLooks.write("t", [left("stuck", "ws1"), ...dead]);
  const lab = scriptedLab({ ws1: { "*": [5, "", "in use"] } });
  await runChecks(lab, new Map([["cp02/x", making(async () => "seen")]]));
  expect(await leftBehindNotes.read("t")).toMatchObject([
    { where: "ws1", what: { en: "stuck" }, why: "exit 5: in use", check: "cp02/making" },
  ]);
  expect(await noted()).toEqual(dead);
  const back = scriptedLab({ ws1: {}, dc2: { "*": 0 } });
  await runChecks(back, new Map([["cp02/x", making(async () => "seen")]]));
  expect(await noted()).toEqual([]);
});

test("a machine that is made anew has nothing left to take away", async () => {
  const kept = left("kept", "dc1");
  await madeByLooks.write("t", [left("gone", "ws1"), kept]);
  await forgetLeftBehind("t", ["ws1", "ws2"]);
  expect(await noted()).toEqual([kept]);
});

test("a command that holds a secret is not noted, and nothing is made", async () => {
  const log: string[] = [];
  const lab = scriptedLab({
    ws1: (command) => {
      log.push(command);
      return 0;
    },
  });
  const one = making(async ({ nodes: { ws1 }, tidy }) => {
    await tidy(ws1, what)`unmake ${new Secret("xyzzy")}`;
    await ws1.succeed`make`;
    return "seen";
  });
  const { outcome, seen } = await runCheck("cp02/making", one, lab);
  expect(outcome).toBe("not_observed");
  expect(seen).toMatch(/holds a secret: unmake •••/);
  expect(log).not.toContain("make");
  expect(await noted()).toEqual([]);
});
