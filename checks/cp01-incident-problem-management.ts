import * as checks from "./cp01/checks/index.js";
import * as exercises from "./cp01/exercises/index.js";
import * as faults from "./cp01/faults/index.js";
import { hints } from "./cp01/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp01 = competence({
  id: "cp01",
  title: {
    fr: "Gérer les incidents et les problèmes",
    en: "Manage incidents and problems",
  },
  checks,
  forTrainer: {
    incidentManaged: {
      fr: "Le questionnement, l'analyse de la cause et la rédaction sont de qualité ; le technicien garde son calme en situation de crise",
      en: "Questioning, the analysis of the cause and the prose are of quality; the technician keeps calm in a crisis",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp01;
export { checks, exercises, faults };

runAlone(import.meta.url, cp01);
