import { fault } from "../../lib/fault.js";

export const networkStopped = fault({
  title: {
    fr: "Le réseau virtuel lan est arrêté",
    en: "The virtual network lan is stopped",
  },
  symptom: {
    fr: "« network 'lan' is not active » au démarrage d'une machine.",
    en: "“network 'lan' is not active” on the start of a machine.",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/storage-and-networks-up"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh net-destroy lan`;
  },
});
