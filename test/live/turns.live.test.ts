import { availableParallelism } from "node:os";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { reportSchema } from "../../checks/lib/run/result.js";
import { cores } from "../../scripts/operations/cores.js";
import { standingLabs } from "../../scripts/operations/lab-names.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { labCommand } from "../lib/lab-command.js";
import { everything, told } from "../lib/live-lab.js";
import { classLabs, cycleLab } from "../lib/live-labs.js";

/** Whether all three have their turns at once. */
const atOnce = availableParallelism() >= classLabs.length * cores.whole;
const limitMs = 15 * 60_000;

afterAll(async () => {
  for (const lab of classLabs) await takeDown(lab);
});

test(
  "three whole labs are brought up by one command, in their turns",
  async () => {
    const { code, stdout, stderr } = await labCommand(["up", ...classLabs]);
    expect(code, stderr).toBe(0);
    for (const lab of classLabs) expect(stdout).toContain(`Lab ${lab} is ready`);
    if (!atOnce) expect(stderr).toMatch(/waits its turn, \d+ before it: 'lab up t-class\d' /);
    expect(await standingLabs()).toEqual(expect.arrayContaining([...classLabs]));
  },
  limitMs,
);

test(
  "three labs are looked at while somebody else looks at another, and all that is asked is seen",
  async () => {
    const [three, other] = await Promise.all([
      labCommand(["check", ...classLabs, "--json"]),
      labCommand(["check", cycleLab, "--json"]),
    ]);
    const reports = [
      ...z.array(reportSchema).parse(JSON.parse(three.stdout)),
      reportSchema.parse(JSON.parse(other.stdout)),
    ];
    expect(reports.map(({ lab }) => lab)).toEqual([...classLabs, cycleLab]);
    for (const { results } of reports) {
      expect(results.map(({ id }) => id)).toEqual(everything);
      const wrong = results.filter(({ outcome }) =>
        ["not_satisfied", "not_observed"].includes(outcome),
      );
      expect(wrong.length, told(wrong)).toBe(0);
    }
    expect([three.code, other.code]).toEqual([0, 0]);
  },
  limitMs,
);

test("more labs than there is memory for are refused, and none is begun", async () => {
  const before = await standingLabs();
  const many = Array.from({ length: 500 }, (_, at) => `t-many${at}`);
  const { code, stderr } = await labCommand(["up", ...many]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^too little memory, nothing was done: 500 × \d+ \(t-many0, /);
  expect(stderr).toContain("what runs has taken its share already: ");
  expect(await standingLabs()).toEqual(before);
});

test(
  "three labs are taken away by one command",
  async () => {
    const { code, stderr } = await labCommand(["down", ...classLabs]);
    expect(code, stderr).toBe(0);
    expect((await standingLabs()).filter((lab) => classLabs.includes(lab))).toEqual([]);
  },
  limitMs,
);
