import * as checks from "./cp14/checks/index.js";
import * as exercises from "./cp14/exercises/index.js";
import * as faults from "./cp14/faults/index.js";
import { hints } from "./cp14/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp14 = competence({
  id: "cp14",
  title: {
    fr: "Intervenir sur un système de messagerie informatique",
    en: "Work on a mail system",
  },
  checks,
  forTrainer: {
    usersTold: {
      fr: "Les utilisateurs sont prévenus d'une coupure et tenus au courant ; le secret de leur correspondance est respecté",
      en: "Users are warned of an outage and kept informed; the secrecy of their correspondence is respected",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp14;
export { checks, exercises, faults };

runAlone(import.meta.url, cp14);
