import * as checks from "./cp13/checks/index.js";
import * as exercises from "./cp13/exercises/index.js";
import * as faults from "./cp13/faults/index.js";
import { hints } from "./cp13/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp13 = competence({
  id: "cp13",
  title: {
    fr: "Intervenir sur un serveur de clients légers",
    en: "Work on a thin-client server",
  },
  checks,
  forTrainer: {
    drawbacksExplained: {
      fr: "Le candidat cite les inconvénients des clients légers (dépendance au réseau, charge, point unique de défaillance) et explique son diagnostic par couches",
      en: "The candidate names the drawbacks of thin clients (dependence on the network, load, single point of failure) and explains his diagnosis by layers",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp13;
export { checks, exercises, faults };

runAlone(import.meta.url, cp13);
