import * as checks from "./cp04/checks/index.js";
import * as exercises from "./cp04/exercises/index.js";
import * as faults from "./cp04/faults/index.js";
import { hints } from "./cp04/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp04 = competence({
  id: "cp04",
  title: { fr: "Assister les utilisateurs", en: "Assist users" },
  checks,
  forTrainer: {
    userListenedTo: {
      fr: "L'utilisateur est écouté, sa demande reformulée, son identité vérifiée ; le ton, le vocabulaire et l'aide sont adaptés à la personne (handicap compris)",
      en: "The user is listened to, the request is put in other words, the identity is verified; tone, words and help fit the person (disability included)",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp04;
export { checks, exercises, faults };

runAlone(import.meta.url, cp04);
