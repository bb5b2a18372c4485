import * as checks from "./cp02/checks/index.js";
import * as exercises from "./cp02/exercises/index.js";
import * as faults from "./cp02/faults/index.js";
import { hints } from "./cp02/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp02 = competence({
  id: "cp02",
  title: {
    fr: "Configurer et mettre à jour un poste de travail informatique",
    en: "Configure and update a workstation",
  },
  checks,
  forTrainer: {
    fitsThePerson: {
      fr: "Le poste convient à la personne : aménagement demandé (handicap), remise expliquée, recette faite avec elle",
      en: "The workstation fits the person: adjustment asked for (disability), hand-over explained, acceptance with her",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp02;
export { checks, exercises, faults };

runAlone(import.meta.url, cp02);
