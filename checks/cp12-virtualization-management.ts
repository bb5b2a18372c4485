import * as checks from "./cp12/checks/index.js";
import * as exercises from "./cp12/exercises/index.js";
import * as faults from "./cp12/faults/index.js";
import { hints } from "./cp12/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp12 = competence({
  id: "cp12",
  title: {
    fr: "Utiliser un outil de gestion d'environnements virtuels",
    en: "Use a tool to manage virtual environments",
  },
  checks,
  forTrainer: {
    requestAcknowledged: {
      fr: "La demande est reformulée, l'intervention faite selon la procédure, et le résultat montré au demandeur",
      en: "The request is put in one's own words, the work done by the procedure, and the result shown to whoever asked",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp12;
export { checks, exercises, faults };

runAlone(import.meta.url, cp12);
