import { fault } from "../../lib/fault.js";

export const socketOpenToAll = fault({
  title: {
    fr: "Tout compte de hv1 pilote l'hyperviseur",
    en: "Every account of hv1 drives the hypervisor",
  },
  symptom: {
    fr: "Une machine virtuelle a été éteinte par quelqu'un qui n'est pas administrateur.",
    en: "A virtual machine was turned off by somebody who is no administrator.",
  },
  level: 2,
  needs: ["hv1"],
  reddens: ["cp12/hypervisor-closed", "cp12/nothing-else-hosted"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`chmod 666 /run/libvirt/libvirt-sock`;
  },
});
