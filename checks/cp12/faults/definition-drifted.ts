import { fault } from "../../lib/fault.js";

export const definitionDrifted = fault({
  title: {
    fr: "La définition enregistrée de vm1 n'est plus celle qui tourne : un processeur de moins",
    en: "The saved definition of vm1 is no longer the one that runs: one processor less",
  },
  symptom: {
    fr: "Un réglage a été fait « pour plus tard » ; personne ne s'en souvient.",
    en: "Something was set “for later”; nobody remembers it.",
  },
  level: 2,
  needs: ["hv1"],
  reddens: ["cp12/definition-as-asked"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh setvcpus vm1 1 --config`;
  },
});
