import * as checks from "./cp11/checks/index.js";
import * as exercises from "./cp11/exercises/index.js";
import * as faults from "./cp11/faults/index.js";
import { hints } from "./cp11/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp11 = competence({
  id: "cp11",
  title: {
    fr: "Déployer des postes de travail sur un réseau d'entreprise",
    en: "Deploy workstations on a company's network",
  },
  checks,
  forTrainer: {
    handedOver: {
      fr: "Le poste livré est remis à son utilisateur : étiqueté, essayé avec lui, inscrit à l'inventaire, l'ancien poste repris et ses données avec",
      en: "The delivered workstation is handed to its user: labelled, tried with him, in the inventory, the former one taken back with its data",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp11;
export { checks, exercises, faults };

runAlone(import.meta.url, cp11);
