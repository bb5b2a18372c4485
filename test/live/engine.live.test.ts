import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { docker } from "../../scripts/ground/docker/docker.js";
import { enginePlace } from "../../scripts/ground/docker/place.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { asRoot } from "../../scripts/setup/as-root.js";
import { startDaemon } from "../../scripts/setup/daemon.js";
import { livingDaemon } from "../../scripts/setup/leavings.js";
import { areaNames, machineNames, nodeNames } from "../../stacks/plan/plan.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const witness = "/var/lib/witness-of-the-engine";

test("a lab stands again, with its data, after the engine was stopped and started", async ({
  skip,
}) => {
  // Whoever else has something running here would lose it.
  const others = (await docker.listContainers()).filter(
    ({ Labels }) => ![Labels["plateau.lab"], Labels["plateau.hands"]].includes(cycleLab),
  );
  skip(others.length > 0, "other containers run on this engine");

  const token = randomBytes(8).toString("hex");
  const before = lab.scene(machineNames, [], AbortSignal.timeout(20_000)).nodes;
  await Promise.all(
    machineNames.map(
      (name) => before[name].succeed`echo ${token} > ${witness}; sync -f ${witness}`,
    ),
  );

  await stopDaemon();
  await startDaemon();
  for (const name of nodeNames) await lab.forget(name);
  await bringUp(cycleLab, areaNames, { note: () => undefined });

  const after = lab.scene(machineNames, [], AbortSignal.timeout(20_000)).nodes;
  const kept = machineNames.map(async (name) => (await after[name].succeed`cat ${witness}`).stdout);
  for (const stdout of await Promise.all(kept)) expect(stdout.trim()).toBe(token);
  await expectSatisfied(lab);
});

/** Stop the engine as its own service script does: it ends its containers first. */
async function stopDaemon(): Promise<void> {
  const pid = livingDaemon(enginePlace);
  expect(pid).toBeDefined();
  await asRoot("kill", [pid ?? ""]);
  await expect
    .poll(() => livingDaemon(enginePlace), { timeout: 60_000, interval: 100 })
    .toBeUndefined();
}
