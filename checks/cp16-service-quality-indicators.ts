import * as checks from "./cp16/checks/index.js";
import * as exercises from "./cp16/exercises/index.js";
import * as faults from "./cp16/faults/index.js";
import { hints } from "./cp16/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp16 = competence({
  id: "cp16",
  title: {
    fr: "Suivre les indicateurs de qualité de service et la relation client",
    en: "Follow the indicators of service quality and the relationship with customers",
  },
  checks,
  forTrainer: {
    customerServed: {
      fr: "Les commentaires sont pertinents, l'amélioration proposée répond aux chiffres, le dialogue avec le client mécontent est mené avec tact",
      en: "Comments are to the point, the improvement that is proposed answers the figures, the dialogue with the unhappy customer is tactful",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp16;
export { checks, exercises, faults };

runAlone(import.meta.url, cp16);
