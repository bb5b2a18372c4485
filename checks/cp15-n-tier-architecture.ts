import * as checks from "./cp15/checks/index.js";
import * as exercises from "./cp15/exercises/index.js";
import * as faults from "./cp15/faults/index.js";
import { hints } from "./cp15/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp15 = competence({
  id: "cp15",
  title: {
    fr: "Intervenir sur une architecture n-tiers",
    en: "Work on an n-tier architecture",
  },
  checks,
  forTrainer: {
    handedOver: {
      fr: "L'incident est transmis au bon interlocuteur (base, développement, paramétrage) avec l'étage, l'heure, le numéro de requête et la preuve",
      en: "The incident is handed to the right person (database, development, configuration) with the tier, the time, the request's number and the proof",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp15;
export { checks, exercises, faults };

runAlone(import.meta.url, cp15);
