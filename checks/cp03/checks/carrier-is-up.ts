import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimOnEach } from "../workstations.js";

/** Layer 1. */
export const carrierIsUp = check({
  title: {
    fr: "Chaque poste a le lien : sa carte voit la porteuse",
    en: "Every workstation has link: its card sees the carrier",
  },
  remedy: {
    fr: "Câble : `ip link` sur le poste doit montrer LOWER_UP. Sans porteuse, rebrancher (`lab plug`) ; carte désactivée, `ip link set lan up` et /etc/network/interfaces.",
    en: "Cable: `ip link` on the workstation must show LOWER_UP. Without carrier, plug it in (`lab plug`); with the card disabled, `ip link set lan up` and /etc/network/interfaces.",
  },
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(
      workstations,
      { fr: "carrier=1 sur chaque poste", en: "carrier=1 on each" },
      async (name) => {
        // A card that is switched off answers "Invalid argument".
        const { stdout, stderr } = await nodes[name]
          .ask`cat /sys/class/net/${segmentOfWorkstation(name)}/carrier`;
        const seen = `carrier=${stdout.trim() || stderr.split(": ").at(-1)}`;
        return { holds: stdout.trim() === "1", seen };
      },
    ),
});
