import * as checks from "./cp05/checks/index.js";
import * as exercises from "./cp05/exercises/index.js";
import * as faults from "./cp05/faults/index.js";
import { hints } from "./cp05/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp05 = competence({
  id: "cp05",
  title: {
    fr: "Utiliser l'anglais dans son activité professionnelle en informatique",
    en: "Use English in one's professional activity in computing",
  },
  checks,
  forTrainer: {
    languageMastered: {
      fr: "L'anglais est au niveau demandé : grammaire, registre, expression orale (A2) ; la machine n'attribue aucun niveau du CECRL",
      en: "The English is at the level asked for: grammar, register, speaking (A2); the machine gives no CEFR level",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp05;
export { checks, exercises, faults };

runAlone(import.meta.url, cp05);
