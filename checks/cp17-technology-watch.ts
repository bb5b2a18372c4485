import * as checks from "./cp17/checks/index.js";
import * as exercises from "./cp17/exercises/index.js";
import * as faults from "./cp17/faults/index.js";
import { hints } from "./cp17/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp17 = competence({
  id: "cp17",
  title: {
    fr: "Assurer sa veille technologique en informatique",
    en: "Keep up one's technology watch in computing",
  },
  checks,
  forTrainer: {
    watchKeptUp: {
      fr: "La veille est tenue plusieurs jours de suite (les dates sont celles de l'assistance) ; sources bien choisies, profondeur, capacité à conseiller",
      en: "The watch is kept up several days in a row (the dates are the helpdesk's); sources well chosen, depth, capacity to advise",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp17;
export { checks, exercises, faults };

runAlone(import.meta.url, cp17);
