import { keysOf } from "../../../scripts/ground/keys-of.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";

const services = {
  web1: ["nginx"],
  app1: ["apache2", "nftables"],
  app2: ["apache2", "nftables"],
  db1: ["postgresql", "nftables"],
} as const;
const machines = keysOf(services);

export const startsByItself = check({
  needs: machines,

  async run({ nodes }) {
    const found = await Promise.all(
      machines.map(async (name) => {
        const { stdout, stderr } = await nodes[name].ask`systemctl is-enabled ${services[name]}`;
        const states = stdout.trim().split("\n");
        return services[name].map((service, at) => ({
          // Enabled at run time is what a restart forgets.
          enabled: states[at] === "enabled",
          text: `${name} ${service}: ${states[at] || stderr.trim().split("\n")[0]}`,
        }));
      }),
    );
    const late = found.flat().filter(({ enabled }) => !enabled);
    claim(
      late.length === 0,
      claimText("cp15/each-service-is-enabled-at-boot"),
      late.map(({ text }) => text).join(", "),
    );
    return `${found.flat().length} × enabled`;
  },
});
