import * as checks from "./cp08/checks/index.js";
import * as exercises from "./cp08/exercises/index.js";
import * as faults from "./cp08/faults/index.js";
import { hints } from "./cp08/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp08 = competence({
  id: "cp08",
  title: {
    fr: "Administrer et dépanner un serveur",
    en: "Administer and troubleshoot a server",
  },
  checks,
  forTrainer: {
    interventionRecorded: {
      fr: "L'intervention est préparée et tracée : utilisateurs prévenus, mises à jour hors des heures de service, cause et remède au dossier, règle 3-2-1 expliquée",
      en: "Work is prepared and recorded: users told, updates out of hours, cause and cure on file, the 3-2-1 rule explained",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp08;
export { checks, exercises, faults };

runAlone(import.meta.url, cp08);
