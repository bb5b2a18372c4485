import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { Lab } from "../../checks/lib/run/lab.js";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { statusOf } from "../../scripts/operations/status.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { broughtUp } from "../../scripts/training/brought-up.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { withNeeds } from "../../stacks/plan/areas.js";
import { areaNames, type MachineName, plan } from "../../stacks/plan/plan.js";
import { cutOff } from "../lib/cut-off.js";
import { cutPower } from "../lib/cut-power.js";
import { drawn } from "../lib/drawn.js";
import { labCommand, startLab } from "../lib/lab-command.js";
import { leftStanding } from "../lib/left-standing.js";
import { expectExactly, expectSatisfied, liveLab, look } from "../lib/live-lab.js";
import { cycleLab, killLab } from "../lib/live-labs.js";
import { seed } from "../lib/seed.js";
import { thorough } from "../lib/thorough.js";

const lab = await liveLab(killLab);
const { own } = await engineFacts(docker());
const limitMs = 300_000;

/** Most of it is shown on what every other area stands on: it is there sooner. */
const slice = ["--area", "workstations"];
const sliceAreas = withNeeds(["workstations"]);
const inSlice = (name: string) => sliceAreas.includes(plan().machines[name as MachineName].area);

async function expectUp(areas = slice): Promise<void> {
  const { code, stderr } = await labCommand(["up", killLab, ...areas]);
  expect(code, stderr).toBe(0);
  const { state, machines } = await statusOf(killLab);
  expect(state).toBe(areas === slice ? "partial" : "up");
  const down = machines.filter(({ name, state }) => inSlice(name) && state !== "running");
  expect(down).toEqual([]);
}

/** The checks of what the lab was brought up for. */
async function expectHealthy(): Promise<void> {
  await lab.close();
  const { there } = await broughtUp(killLab, catalogue.checks);
  await expectSatisfied(lab, [...there.keys()]);
}

async function expectDown(): Promise<void> {
  const startedAt = new Date().toISOString();
  await exerciseRuns.write(killLab, { "cp06/restore-the-second-site": { startedAt } });
  const { code, stderr } = await labCommand(["down", killLab]);
  expect(code, stderr).toBe(0);
  expect(await leftStanding(killLab)).toEqual([]);
  expect(await exerciseRuns.read(killLab)).toEqual({});
}

/** It may have been cut off before it began, or been over in time: then there is no lab. */
async function expectDownIfAny(): Promise<void> {
  const { code, stderr } = await labCommand(["down", killLab]);
  expect([0, 2], stderr).toContain(code);
  expect(await leftStanding(killLab)).toEqual([]);
}

/** When the power is cut, in milliseconds: another moment each run. */
const cuts = thorough ? 20 : 1;
const dice = new Dice(seed + turnOfSet());
const moments = Array.from({ length: cuts }, (_, index) => dice.roll(`cut ${index}`, 18_000));

/** One of them, another one each run. */
const oneOf = (all: readonly number[]) => drawn(all, all.length, { run: turnOfSet() }).held;

afterAll(() => takeDown(killLab));

describe("`lab` killed at any moment", () => {
  test.for(oneOf([500, 3000, 6000]))(
    "%i ms into `up`: the next `up` makes the lab stand",
    { timeout: limitMs },
    async (afterMs) => {
      await cutOff(["up", killLab, ...slice], afterMs);
      await expectUp();
      if (afterMs === 3000) await expectHealthy();
      await expectDown();
    },
  );

  test.for(oneOf([1000, 4000]))(
    "%i ms into `up`: `down` leaves nothing",
    { timeout: limitMs },
    async (afterMs) => {
      await cutOff(["up", killLab, ...slice], afterMs);
      await expectDownIfAny();
    },
  );

  test.for(oneOf([400, 1200]))(
    "%i ms into `down`: the next `down` leaves nothing",
    { timeout: limitMs },
    async (afterMs) => {
      await expectUp();
      await cutOff(["down", killLab], afterMs);
      await expectDownIfAny();
    },
  );

  test("800 ms into `down`: `up` makes the lab stand again", { timeout: limitMs }, async () => {
    await expectUp();
    await cutOff(["down", killLab], 800);
    await expectUp();
    await expectHealthy();
  });

  test("1 s into `reset`: the next `up` makes the lab stand", { timeout: limitMs }, async () => {
    await expectUp();
    await cutOff(["reset", killLab, "fw1", "ws1"], 1000);
    await expectUp();
    await expectHealthy();
  });

  test("9 s into `up` of the whole company: the next `up` makes it stand", {
    timeout: limitMs,
  }, async () => {
    await takeDown(killLab);
    await cutOff(["up", killLab], 9000);
    await expectUp([]);
    await expectHealthy();
  });
});

describe.runIf(own && process.getuid?.() === 0)(
  "engine and `lab` cut off at once, as by a power cut",
  () => {
    afterAll(async () => {
      await bringUp(cycleLab, areaNames, { note: () => undefined });
      await forget();
    });

    test("with the whole company up: once `up` is over all checks are satisfied at the first look", {
      timeout: limitMs,
    }, async () => {
      await takeDown(killLab);
      cutPower();
      const { code, stderr } = await labCommand(["up", cycleLab]);
      expect({ code, stderr }).toMatchObject({ code: 0 });
      const company = await Lab.open(cycleLab);
      try {
        expectExactly(await look(company), []);
      } finally {
        await company.close();
      }
    });

    test.for(moments)(
      "%i ms into `up`: the next `up` puts all right",
      { timeout: limitMs },
      async (afterMs) => {
        await takeDown(killLab);
        const { child, ended } = startLab(["up", killLab, ...slice]);
        await Promise.race([setTimeout(afterMs), ended]);
        cutPower(child.pid);
        await ended;
        await expectUp();
        await expectHealthy();
      },
    );
  },
);

/** The channels of the lab that the other tests share: its machines were started anew. */
async function forget(): Promise<void> {
  await (await liveLab(cycleLab)).close();
}
