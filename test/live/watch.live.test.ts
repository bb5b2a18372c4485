import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { statusOf } from "../../scripts/operations/status.js";
import { labCommand, startLab } from "../lib/lab-command.js";
import { expectExactly, liveLab, look } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Watch as soon as there is something to watch. */
async function watch(...options: string[]) {
  for (let tries = 0; tries < 50; tries++) {
    const ended = await labCommand(["watch", cycleLab, ...options]);
    if (ended.code !== 2) return ended;
    await setTimeout(100);
  }
  throw new Error(`nothing goes on in lab '${cycleLab}'`);
}

test("a reset is followed from another process, to its end", async () => {
  const reset = startLab(["reset", cycleLab, "ws1"]);
  const { code, stdout, stderr } = await watch();
  expect((await reset.ended).code).toBe(0);
  await lab.forget("ws1");
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/ reset \d+: done\n$/),
  });
  expect(stdout).toContain("ws1");
});

test("a look that is stopped leaves nothing behind, and the next one finds all well", async () => {
  const startedAt = new Date().toISOString();
  const check = startLab(["check", cycleLab]);
  await setTimeout(6000);
  expect(await watch("--cancel")).toMatchObject({ code: 0 });
  const { code, stderr } = await check.ended;
  expect({ code, stderr }).toEqual({
    code: 130,
    stderr: expect.stringContaining("stopped by 'lab watch --cancel'"),
  });
  // Machines that died in other tests have notes of looks at them.
  const { leftBehind } = await statusOf(cycleLab);
  expect(leftBehind.filter(({ at }) => at >= startedAt)).toEqual([]);
  expectExactly(await look(lab), []);
});
