import { test } from "vitest";
import { killNodes } from "../../scripts/host/kill-nodes.js";
import { standing } from "../../scripts/host/standing.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { answers, expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

for (const machine of machineNames) {
  test(`${machine} comes back from \`docker restart\` and serves`, async () => {
    await containerOf(cycleLab, machine).restart();
    await answers(lab, [machine]);
  });
}

test("each came back as it was", () => expectSatisfied(lab));

test("all machines come back at once, as after a power cut", async () => {
  await killNodes(await standing(cycleLab), machineNames);
  await Promise.all(
    machineNames.map(async (machine) => {
      await containerOf(cycleLab, machine).start();
    }),
  );
  await answers(lab, machineNames);
  await expectSatisfied(lab);
});

test("a workstation that comes back before DHCP does has all that its lease of before says", async () => {
  await killNodes(await standing(cycleLab), ["net1", "ws3"]);
  await containerOf(cycleLab, "ws3").start();
  await answers(lab, ["ws3"]);
  await containerOf(cycleLab, "net1").start();
  await answers(lab, ["net1"]);
  await expectSatisfied(lab);
});
