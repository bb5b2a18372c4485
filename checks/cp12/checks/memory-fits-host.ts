import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { guestsOf } from "../lib/definition.js";

const hostMib = () => plan().machines.hv1.memoryMib;

export const memoryFitsHost = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const guests = (await guestsOf(scene)).filter(({ running, autostart }) => running || autostart);
    claim(
      guests.length > 0,
      claimText("cp12/virtual-machine-runs"),
      claimText("cp12/guests", { guests: guests.length }),
    );
    const total = guests.reduce(
      (sum, { persistent, active }) => sum + Math.max(persistent.memoryMib, active?.memoryMib ?? 0),
      0,
    );
    claim(
      total <= hostMib(),
      claimText("cp12/at-most-mib", { hostMib: hostMib() }),
      `${guests.map(({ name }) => name).join(", ")}: ${total} MiB`,
    );
    return `${guests.map(({ name }) => name).join(", ")}: ${total} of ${hostMib()} MiB`;
  },
});
