import * as checks from "./cp10/checks/index.js";
import * as exercises from "./cp10/exercises/index.js";
import * as faults from "./cp10/faults/index.js";
import { hints } from "./cp10/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp10 = competence({
  id: "cp10",
  title: {
    fr: "Automatiser des tâches à l'aide de scripts",
    en: "Automate tasks with scripts",
  },
  checks,
  forTrainer: {
    readableByOthers: {
      fr: "Le script se lit : noms parlants, commentaires qui disent pourquoi, essais et limites documentés ; un collègue le reprend",
      en: "The script can be read: telling names, comments that say why, trials and limits documented; a colleague can take it over",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp10;
export { checks, exercises, faults };

runAlone(import.meta.url, cp10);
