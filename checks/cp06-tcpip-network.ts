import * as checks from "./cp06/checks/index.js";
import * as exercises from "./cp06/exercises/index.js";
import * as faults from "./cp06/faults/index.js";
import { hints } from "./cp06/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp06 = competence({
  id: "cp06",
  title: {
    fr: "Intervenir sur une infrastructure de réseau TCP/IP",
    en: "Act on a TCP/IP network infrastructure",
  },
  checks,
  forTrainer: {
    documentationUpdated: {
      fr: "Le plan d'adressage et les documents d'exploitation sont à jour de l'intervention",
      en: "The address plan and the operating documents tell of what was done",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp06;
export { checks, exercises, faults };

runAlone(import.meta.url, cp06);
