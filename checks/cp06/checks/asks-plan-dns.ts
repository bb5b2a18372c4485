import { NotObserved } from "../../../scripts/channel/channel.js";
import { type MachineName, machineNames } from "../../../stacks/plan/plan.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listed } from "../../lib/estate/listed.js";
import { runtimes } from "../../lib/estate/runtime.js";
import { everyMachine } from "../../lib/estate/word.js";
import { namesAstray } from "../lib/names-astray.js";

/** Whom workstations of the head office ask, and what they know themselves, is CP3's. */
const elsewhere = new Set<MachineName>(
  workstations.filter((name) => segmentOfWorkstation(name) === "lan"),
);

export const asksPlanDns = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const running = [...(await runtimes(scene))].filter(([machine]) => !elsewhere.has(machine));
    const mute = running.filter(([, { names }]) => names.length === 0);
    if (mute.length > 0) {
      const silent = mute.map(([machine]) => machine).join(", ");
      throw new NotObserved({
        fr: `${silent} ne dit pas où il demande les noms`,
        en: `${silent} does not tell where it asks for names`,
      });
    }
    const astray = running.flatMap(([machine, runtime]) =>
      namesAstray(machine, runtime).map((what) => ({ machine, what })),
    );
    claim(astray.length === 0, claimText("cp06/dns-servers-that-are-asked"), listed(astray));
    return `${running.length} × resolv.conf, hosts, nsswitch.conf = plan`;
  },
});
