import { NotObserved } from "../../../scripts/channel/channel.js";
import { type MachineName, machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { everyMachine } from "../../lib/estate/word.js";
import { unitsLeftOut } from "../lib/units-left-out.js";

/** Each has a check of its own that asks the services: CP6's, CP10's, CP15's, and file1's here. */
const elsewhere: readonly MachineName[] = [
  ...(["fw1", "fw2", "dc1", "dc2", "net1"] as const),
  ...(["web1", "app1", "app2", "db1", "file1"] as const),
];
const machines = machineNames.filter((name) => !elsewhere.includes(name));

export const unitsStartByThemselves = check({
  needs: machines,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const found = [...(await disks(scene))].filter(([machine]) => machines.includes(machine));
    if (found.length === 0) {
      throw new NotObserved({ fr: "aucun disque n'est lu", en: "no disk is read" });
    }
    const out = found.flatMap(([machine, disk]) =>
      unitsLeftOut(disk).map((what) => ({ machine, what })),
    );
    claim(out.length === 0, claimText("cp08/no-unit-of-image-was"), listed(out));
    return `${found.length} × /etc/systemd/system ⊇ image`;
  },
});
