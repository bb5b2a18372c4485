import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docker } from "../../scripts/ground/docker/docker.js";
import { enginePlace } from "../../scripts/ground/docker/place.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { asRoot } from "../../scripts/setup/as-root.js";
import { startDaemon } from "../../scripts/setup/daemon.js";
import { livingDaemon, orphans } from "../../scripts/setup/leavings.js";
import { processes } from "../../scripts/setup/processes.js";
import { areaNames, machineNames, nodeNames } from "../../stacks/plan/plan.js";
import { labCommand } from "../lib/lab-command.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const lab = await liveLab(cycleLab);
const witness = "/var/lib/witness-of-the-engine";

/** Whoever else has something running here would lose it. */
async function isOurs(): Promise<boolean> {
  const all = await docker().listContainers();
  return all.every(({ Labels }) =>
    [Labels["plateau.lab"], Labels["plateau.hands"]].includes(cycleLab),
  );
}

const othersRun = "other containers run on this engine";

test("a lab stands again, with its data, after the engine was stopped and started", async ({
  skip,
}) => {
  skip(!(await isOurs()), othersRun);
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

test("after the engine was killed the verbs of a class have it come back first: what stands is no new lab, and no code is told", async ({
  skip,
}) => {
  skip(!(await isOurs()), othersRun);
  const roster = join(temporaryFolder(), "class.csv");
  writeFileSync(roster, `id,name\n${cycleLab},Ada\n`);
  await killDaemon();

  const status = await labCommand(["class", "status", roster, "--json"]);
  expect(status.stderr).toMatch(/^Plateau's engine does not answer: it is started, or awaited/);
  expect(status.stderr).not.toContain("ECONNREFUSED");
  expect(JSON.parse(status.stdout)).toMatchObject([
    { lab: cycleLab, state: "up", running: machineNames.length },
  ]);

  await killDaemon();
  const up = await labCommand(["class", "up", roster]);
  expect(up.code, up.stderr).toBe(0);
  expect(up.stderr).toMatch(/^Plateau's engine does not answer: it is started, or awaited/);
  for (const name of nodeNames) await lab.forget(name);
  await expectSatisfied(lab);

  // A look has it come as well, and waits for machines whose cards have no name yet.
  await killDaemon();
  const look = await labCommand(["check", cycleLab]);
  expect(look.code, `${look.stdout}\n${look.stderr}`).toBe(0);
}, 480_000);

/** Kill the engine and its containerd: what it started goes on, and holds its memory. */
async function killDaemon(): Promise<void> {
  const pid = livingDaemon(enginePlace());
  expect(pid).toBeDefined();
  const containerd = orphans(enginePlace(), processes()).filter(
    ({ name }) => name === "containerd",
  );
  const all = [pid ?? "", ...containerd.map((one) => String(one.pid))];
  await asRoot("kill", ["-KILL", ...all]);
  await expect.poll(() => livingDaemon(enginePlace())).toBeUndefined();
}

/** Stop the engine as its own service script does: it ends its containers first. */
async function stopDaemon(): Promise<void> {
  const pid = livingDaemon(enginePlace());
  expect(pid).toBeDefined();
  await asRoot("kill", [pid ?? ""]);
  await expect
    .poll(() => livingDaemon(enginePlace()), { timeout: 60_000, interval: 100 })
    .toBeUndefined();
}
