import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { guestsOf } from "../lib/definition.js";

const hostMib = () => plan().machines.hv1.memoryMib;

export const memoryFitsHost = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const guests = (await guestsOf(scene)).filter(({ running, autostart }) => running || autostart);
    claim(
      guests.length > 0,
      { fr: "une machine virtuelle tourne", en: "a virtual machine runs" },
      { fr: `invités : ${guests.length}`, en: `guests: ${guests.length}` },
    );
    const total = guests.reduce(
      (sum, { persistent, active }) => sum + Math.max(persistent.memoryMib, active?.memoryMib ?? 0),
      0,
    );
    claim(
      total <= hostMib(),
      { fr: `au plus ${hostMib()} Mio`, en: `at most ${hostMib()} MiB` },
      `${guests.map(({ name }) => name).join(", ")}: ${total} MiB`,
    );
    return `${guests.map(({ name }) => name).join(", ")}: ${total} of ${hostMib()} MiB`;
  },
});
