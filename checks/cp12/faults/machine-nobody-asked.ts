import { fault } from "../../lib/fault.js";
import { machineNobodyAsked as define } from "../lib/machine-nobody-asked.js";

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
    await define(hv1, "essai");
  },
});
