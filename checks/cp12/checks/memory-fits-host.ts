import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { guestsOf } from "../lib/definition.js";

const hostMib = plan.machines.hv1.memoryMib;

export const memoryFitsHost = check({
  title: {
    fr: "La mémoire des machines virtuelles qui tournent ou démarrent avec l'hôte tient dans la sienne",
    en: "The memory of the virtual machines that run or start with the host fits into its own",
  },
  remedy: {
    fr: `hv1 a ${hostMib} Mio : \`virsh dominfo\` de chaque machine, puis \`virsh setmaxmem --config\` et \`setmem --config\`.`,
    en: `hv1 has ${hostMib} MiB: \`virsh dominfo\` of each machine, then \`virsh setmaxmem --config\` and \`setmem --config\`.`,
  },
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
      total <= hostMib,
      { fr: `au plus ${hostMib} Mio`, en: `at most ${hostMib} MiB` },
      `${guests.map(({ name }) => name).join(", ")}: ${total} MiB`,
    );
    return `${guests.map(({ name }) => name).join(", ")}: ${total} of ${hostMib} MiB`;
  },
});
