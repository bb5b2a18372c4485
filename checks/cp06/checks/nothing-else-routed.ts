import { NotObserved } from "../../../scripts/channel/channel.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { runtimes } from "../../lib/estate/runtime.js";
import { everyMachine } from "../../lib/estate/word.js";
import { keptWaysTooMuch } from "../lib/kept-ways-too-much.js";
import { waysTooMuch } from "../lib/ways-too-much.js";

export const nothingElseRouted = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const [found, running] = await Promise.all([disks(scene), runtimes(scene)]);
    // A network without the loopback's own route is none that `ip` could tell of.
    const mute = [...running].filter(([, { routes }]) => !routes.some((way) => way.includes("lo")));
    if (mute.length > 0) {
      const names = mute.map(([machine]) => machine).join(", ");
      throw new NotObserved({
        fr: `${names} ne dit pas ses routes`,
        en: `${names} does not tell its routes`,
      });
    }
    const inForce = [...running].flatMap(([machine, runtime]) =>
      waysTooMuch(machine, runtime).map((what) => ({ machine, what })),
    );
    claim(inForce.length === 0, claimText("cp06/rules-addresses-and-routes-in"), listed(inForce));
    const kept = [...running.keys()].flatMap((machine) => {
      const disk = found.get(machine);
      return disk ? keptWaysTooMuch(machine, disk).map((what) => ({ machine, what })) : [];
    });
    claim(kept.length === 0, claimText("cp06/so-are-those-that-come"), listed(kept));
    const routes = [...running.values()].reduce((sum, one) => sum + one.routes.length, 0);
    return `${running.size} × rule, address, route (${routes}), /etc/network, /etc/dhcp = plan`;
  },
});
