import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { docker } from "../../scripts/lib/docker.js";
import { statusOf } from "../../scripts/lib/status.js";
import { takeDown } from "../../scripts/lib/take-down.js";
import { labCommand, startLab } from "../lib/lab-command.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { killLab } from "../lib/live-labs.js";

const lab = await liveLab(killLab);
const limitMs = 180_000;

/** Cut a command off as a power cut would, `lab` alone: what it started lives on. */
async function cutOff(verb: "up" | "down", afterMs: number): Promise<void> {
  const { child, ended } = startLab([verb, killLab]);
  await Promise.race([setTimeout(afterMs), ended]);
  child.kill("SIGKILL");
  await ended;
}

/** Everything that Docker has of the lab. */
async function leftStanding(): Promise<string[]> {
  const filters = { label: [`plateau.lab=${killLab}`] };
  const [containers, networks] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
  ]);
  return [...containers.flatMap(({ Names }) => Names), ...networks.map(({ Name }) => Name)];
}

async function expectUp(): Promise<void> {
  const { code, stderr } = await labCommand(["up", killLab]);
  expect(code, stderr).toBe(0);
  expect((await statusOf(killLab)).state).toBe("up");
}

async function expectDown(): Promise<void> {
  const { code, stderr } = await labCommand(["down", killLab]);
  expect(code, stderr).toBe(0);
  expect(await leftStanding()).toEqual([]);
}

/** It may have been cut off before it began, or been over in time: then there is no lab. */
async function expectDownIfAny(): Promise<void> {
  const { code, stderr } = await labCommand(["down", killLab]);
  expect([0, 2], stderr).toContain(code);
  expect(await leftStanding()).toEqual([]);
}

afterAll(() => takeDown(killLab));

describe("`lab` killed at any moment", () => {
  test.for([500, 1500, 3000, 5000, 7000])(
    "%i ms into `up`: the next `up` makes the lab stand",
    { timeout: limitMs },
    async (afterMs) => {
      await cutOff("up", afterMs);
      await expectUp();
      if (afterMs === 3000) await expectSatisfied(lab, { withinMs: 40_000 });
      await expectDown();
    },
  );

  test.for([1000, 4000])(
    "%i ms into `up`: `down` leaves nothing",
    { timeout: limitMs },
    async (afterMs) => {
      await cutOff("up", afterMs);
      await expectDownIfAny();
    },
  );

  test.for([400, 1200, 2500])(
    "%i ms into `down`: the next `down` leaves nothing",
    { timeout: limitMs },
    async (afterMs) => {
      await expectUp();
      await cutOff("down", afterMs);
      await expectDownIfAny();
    },
  );

  test("800 ms into `down`: `up` makes the lab stand again", { timeout: limitMs }, async () => {
    await expectUp();
    await cutOff("down", 800);
    await expectUp();
    await lab.close();
    await expectSatisfied(lab, { withinMs: 40_000 });
  });

  test("1 s into `reset`: the next `up` makes the lab stand", { timeout: limitMs }, async () => {
    await expectUp();
    const { child, ended } = startLab(["reset", killLab, "fw1", "ws1"]);
    await Promise.race([setTimeout(1000), ended]);
    child.kill("SIGKILL");
    await ended;
    await expectUp();
    await lab.close();
    await expectSatisfied(lab, { withinMs: 40_000 });
  });
});
