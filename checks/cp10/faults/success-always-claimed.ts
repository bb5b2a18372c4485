import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const successAlwaysClaimed = fault({
  title: {
    fr: "Le script finit toujours par le code 0",
    en: "The script always ends with exit code 0",
  },
  symptom: {
    fr: "« La supervision est au vert depuis un mois ; la moitié des arrivées n'ont pas été traitées. »",
    en: "“The monitoring has been green for a month; half of the arrivals were not dealt with.”",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp10/failures-told"],

  async apply({ nodes: { dc1 } }) {
    await edit(dc1, movements.script, "s/^\\[ .refuses -eq 0 \\]/exit 0/");
  },
});
