import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { guestsOf } from "../lib/definition.js";
import { takeover } from "../lib/takeover.js";

export const takeoverReported = check({
  title: {
    fr: "vm1 a la mémoire que demande le ticket de la reprise, en marche comme au prochain démarrage, et le ticket est résolu avec un compte rendu",
    en: "vm1 has the memory that the takeover's ticket asks for, running and at its next start, and the ticket is resolved with a report",
  },
  remedy: {
    fr: "Sur hv1 : `virsh setmaxmem vm1 NM --config`, `virsh setmem vm1 NM --config`, puis un arrêt et un démarrage de vm1 ; `virsh dominfo vm1`. Le ticket a une réponse au demandeur, qui redit la mémoire donnée, et il est résolu.",
    en: "On hv1: `virsh setmaxmem vm1 NM --config`, `virsh setmem vm1 NM --config`, then stop and start vm1; `virsh dominfo vm1`. The ticket has an answer to its requester, which tells the memory that was given, and is resolved.",
  },
  needs: ["hv1", "desk1"],
  judges: "cp12/takeover-of-the-host",
  deadlineMs: 9000,

  async run(scene) {
    const { reference, memoryMib } = takeover(scene);
    const vm1 = (await guestsOf(scene)).find(({ name }) => name === "vm1");
    const [now, next] = [vm1?.active?.memoryMib, vm1?.persistent.memoryMib];
    claim(
      now === memoryMib && next === memoryMib,
      {
        fr: "vm1 a la mémoire demandée, en marche et au prochain démarrage",
        en: "vm1 has the memory that was asked for, running and at its next start",
      },
      `vm1: active ${now ?? "∅"} MiB, persistent ${next ?? "∅"} MiB`,
    );
    const told = await claimReported(scene.nodes.desk1, reference, [String(memoryMib)]);
    return `vm1: ${now} MiB; ${told}`;
  },
});
