import * as checks from "./cp07/checks/index.js";
import * as exercises from "./cp07/exercises/index.js";
import * as faults from "./cp07/faults/index.js";
import { hints } from "./cp07/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp07 = competence({
  id: "cp07",
  title: {
    fr: "Intervenir sur une infrastructure de réseau sécurisé",
    en: "Work on a secured network infrastructure",
  },
  checks,
  forTrainer: {
    policyExplained: {
      fr: "Le candidat justifie la politique : moindre privilège, Wi-Fi en WPA2/WPA3, micrologiciels à jour",
      en: "The candidate justifies the policy: least privilege, Wi-Fi in WPA2/WPA3, firmware up to date",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp07;
export { checks, exercises, faults };

runAlone(import.meta.url, cp07);
