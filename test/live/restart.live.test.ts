import { test } from "vitest";
import { docker } from "../../scripts/lib/docker.js";
import type { MachineName } from "../../stacks/plan.js";
import { answers, expectSatisfied, liveLab, machines } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Seen to pass; the others are written, and not yet seen to pass on a quiet machine. */
const proven: readonly MachineName[] = ["fw1", "fw2"];

for (const machine of machines) {
  const run = proven.includes(machine) ? test : test.skip;
  run(`${machine} comes back from \`docker restart\` as it was`, async () => {
    await docker.getContainer(`plateau-${cycleLab}-${machine}`).restart();
    await answers(lab, [machine]);
    await expectSatisfied(lab, { withinMs: 30_000 });
  });
}

test.skip("all machines come back at once, as after a power cut", async () => {
  await Promise.all(
    machines.map((machine) => docker.getContainer(`plateau-${cycleLab}-${machine}`).kill()),
  );
  await Promise.all(
    machines.map(async (machine) => {
      await docker.getContainer(`plateau-${cycleLab}-${machine}`).start();
    }),
  );
  await answers(lab, machines);
  await expectSatisfied(lab, { withinMs: 40_000 });
});
