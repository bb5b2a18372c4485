import { fault } from "../../lib/fault.js";

export const baseImageMoved = fault({
  title: {
    fr: "L'image de base des machines virtuelles a été déplacée",
    en: "The base image of the virtual machines was moved",
  },
  symptom: {
    fr: "Plus aucune machine ne se clone, et vm1 ne redémarrera pas.",
    en: "No machine is cloned any more, and vm1 will not start again.",
  },
  level: 3,
  needs: ["hv1"],
  reddens: ["cp12/snapshot-takes-back", "cp12/nothing-orphaned"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`mv /var/lib/libvirt/images/debian-12.qcow2 /var/lib/libvirt/ && virsh pool-refresh images`;
  },
});
