import { fault } from "../../lib/fault.js";

export const poolStopped = fault({
  title: {
    fr: "Le pool de stockage est arrêté",
    en: "The storage pool is stopped",
  },
  symptom: {
    fr: "Plus aucun disque ne se crée ni ne se clone sur hv1.",
    en: "No disk is made or cloned on hv1 any more.",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/storage-and-networks-up", "cp12/snapshot-takes-back"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh pool-destroy images`;
  },
});
