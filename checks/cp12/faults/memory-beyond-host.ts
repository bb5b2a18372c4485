import { fault } from "../../lib/fault.js";

export const memoryBeyondHost = fault({
  title: {
    fr: "vm1 demandera à son prochain démarrage plus de mémoire que l'hôte n'en a",
    en: "At its next start vm1 will ask for more memory than the host has",
  },
  symptom: {
    fr: "Une demande de mémoire a été traitée hier ; rien ne se voit encore.",
    en: "A request for memory was dealt with yesterday; nothing shows yet.",
  },
  level: 2,
  needs: ["hv1"],
  reddens: ["cp12/memory-fits-host", "cp12/definition-as-asked"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh setmaxmem vm1 8G --config && virsh setmem vm1 8G --config`;
  },
});
