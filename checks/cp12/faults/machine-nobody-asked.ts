import { fault } from "../../lib/fault.js";

/** Without a disk or a card: what a trial leaves. */
const definition = `<domain type='qemu'>
  <name>essai</name>
  <memory unit='MiB'>32</memory>
  <os><type arch='x86_64'>hvm</type></os>
</domain>`;

export const machineNobodyAsked = fault({
  title: {
    fr: "Une machine virtuelle que personne n'a demandée, essai, est définie sur hv1",
    en: "A virtual machine that nobody asked for, essai, is defined on hv1",
  },
  symptom: {
    fr: "« Dans la liste des machines il y en a une dont personne ne sait à quoi elle sert. »",
    en: "“In the list of machines there is one that nobody knows the purpose of.”",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/nothing-else-hosted"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`echo ${definition} > /run/essai.xml && virsh -q define /run/essai.xml && rm /run/essai.xml`;
  },
});
