import { expect, onTestFinished, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { applyFault } from "../../scripts/training/apply-fault.js";
import { containerOf } from "../lib/container-of.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

test.for([
  ["cp02/clock-ahead", "ws2", 10],
  ["cp09/workstation-clock-skewed", "ws1", -10],
] as const)(
  "with %s in force, %s comes back from a restart, its clock as wrong as before",
  { timeout: 240_000 },
  async ([id, machine, minutes]) => {
    const fault = catalogue.faults.get(id);
    if (!fault) throw new Error(`no fault ${id}`);
    onTestFinished(async () => {
      await makeAnew(lab, [machine]);
      await expectSatisfied(lab, fault.reddens);
    });
    await applyFault(id, fault, lab);
    await containerOf(cycleLab, machine).restart();
    const off = async () => {
      await lab.forget(machine);
      const node = lab.scene([machine], [], AbortSignal.timeout(10_000)).nodes[machine];
      const { stdout } =
        await node.succeed`/usr/bin/systemctl is-active --quiet sssd && /usr/bin/date +%s`;
      return Math.round((Number(stdout) - Date.now() / 1000) / 60);
    };
    await expect.poll(off, { timeout: 60_000, interval: 500 }).toBe(minutes);
  },
);
