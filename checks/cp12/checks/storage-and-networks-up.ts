import { segmentsOf } from "../../../stacks/plan/cabling.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";

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
      claimText("cp12/active-and-at-boot", { wanted }),
      claimText("cp12/missing", { missing }),
    );
    const figure = (name: string) =>
      Number(stdout.match(new RegExp(`^${name}: *(\\d+)`, "m"))?.[1]);
    const percent = Math.round((100 * figure("Available")) / figure("Capacity"));
    claim(
      percent >= leftPercent,
      claimText("cp12/of-pool-are-free", { leftPercent }),
      claimText("cp12/pool-images-free", { percent }),
    );
    return `${wanted.join(", ")}: active; ${percent} % free`;
  },
});
