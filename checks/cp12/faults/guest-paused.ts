import { fault } from "../../lib/fault.js";

export const guestPaused = fault({
  title: {
    fr: "vm1 est suspendue (paused)",
    en: "vm1 is paused",
  },
  symptom: {
    fr: "L'intranet ne répond plus ; hv1 affiche pourtant une machine virtuelle allumée.",
    en: "The intranet no longer answers; yet hv1 shows a virtual machine that is on.",
  },
  level: 1,
  needs: ["hv1"],
  reddens: [
    "cp12/guest-runs-and-answers",
    "cp12/guest-in-its-segment",
    "cp12/disks-seen-and-used",
    "cp12/identities-distinct",
  ],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh suspend vm1`;
  },
});
