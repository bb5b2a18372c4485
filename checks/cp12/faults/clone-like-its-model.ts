import { fault } from "../../lib/fault.js";
import { cloneWithItsModelsMac } from "../lib/clone-with-its-models-mac.js";

export const cloneLikeItsModel = fault({
  title: {
    fr: "Un clone de vm1 a gardé l'adresse MAC de son modèle",
    en: "A clone of vm1 has kept its model's MAC address",
  },
  symptom: {
    fr: "Quand les deux sont allumées, l'intranet répond une fois sur deux.",
    en: "With both of them on, the intranet answers every other time.",
  },
  level: 2,
  needs: ["hv1"],
  reddens: ["cp12/identities-distinct", "cp12/nothing-else-hosted"],

  async apply({ nodes: { hv1 } }) {
    await cloneWithItsModelsMac(hv1);
  },
});
