import { segmentsOf } from "../../../stacks/plan/cabling.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";

/** Part of the pool that must be left, in percent. */
const leftPercent = 5;

export const storageAndNetworksUp = check({
  needs: ["hv1"],

  async run({ nodes: { hv1 } }) {
    const { stdout } = await hv1.ask`
      virsh -q pool-list --name --autostart | sed 's/^/pool /'
      virsh -q net-list --name --autostart | sed 's/^/network /'
      virsh -q pool-info --bytes images`;
    // Both lists are of what is active.
    const up = stdout.split("\n").map((line) => line.trim());
    const wanted = ["pool images", ...segmentsOf("hv1").map((segment) => `network ${segment}`)];
    const missing = wanted.filter((one) => !up.includes(one));
    claim(
      missing.length === 0,
      {
        fr: `actifs et au démarrage : ${wanted.join(", ")}`,
        en: `active and at boot: ${wanted.join(", ")}`,
      },
      { fr: `il manque : ${missing.join(", ")}`, en: `missing: ${missing.join(", ")}` },
    );
    const figure = (name: string) =>
      Number(stdout.match(new RegExp(`^${name}: *(\\d+)`, "m"))?.[1]);
    const percent = Math.round((100 * figure("Available")) / figure("Capacity"));
    claim(
      percent >= leftPercent,
      { fr: `${leftPercent} % du pool sont libres`, en: `${leftPercent} % of the pool are free` },
      { fr: `pool images : ${percent} % libres`, en: `pool images: ${percent} % free` },
    );
    return `${wanted.join(", ")}: active; ${percent} % free`;
  },
});
