import * as checks from "./cp09/checks/index.js";
import * as exercises from "./cp09/exercises/index.js";
import * as faults from "./cp09/faults/index.js";
import { hints } from "./cp09/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp09 = competence({
  id: "cp09",
  title: {
    fr: "Intervenir sur un service d'annuaire de réseau",
    en: "Work on a network directory service",
  },
  checks,
  forTrainer: {
    userTold: {
      fr: "La personne qui arrive, change de service ou part est informée, et la demande d'un responsable est au dossier avant que l'on touche à ses droits",
      en: "Whoever arrives, moves or leaves is told, and a manager's request is on file before anybody's rights are touched",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp09;
export { checks, exercises, faults };

runAlone(import.meta.url, cp09);
