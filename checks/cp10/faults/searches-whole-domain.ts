import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const searchesWholeDomain = fault({
  title: {
    fr: "Le script cherche les matricules dans le domaine entier",
    en: "The script looks for staff numbers in the whole domain",
  },
  symptom: {
    fr: "« Le compte d'un collègue d'un autre service a été désactivé par la liste des stagiaires. »",
    en: "“The account of a colleague of another service was disabled by the trainees' list.”",
  },
  level: 3,
  needs: ["dc1"],
  reddens: ["cp10/nothing-outside-unit"],

  async apply({ nodes: { dc1 } }) {
    await edit(dc1, movements.script, 's/chercher -b "$uo"/chercher -b "$domaine"/');
  },
});
