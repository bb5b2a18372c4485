import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const incompleteCallAccepted = fault({
  title: {
    fr: "Appelé sans argument, le script finit sans un mot, code 0",
    en: "Called without arguments, the script ends without a word, exit code 0",
  },
  symptom: {
    fr: "« La tâche planifiée est verte depuis qu'on l'a déplacée, et ne fait plus rien. »",
    en: "“The scheduled job has been green since it was moved, and does nothing any more.”",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp10/explains-itself"],

  async apply({ nodes: { dc1 } }) {
    await edit(dc1, movements.script, "s/^\\[ .# -eq 2 \\] .*/[ $# -eq 2 ] || exit 0/");
  },
});
