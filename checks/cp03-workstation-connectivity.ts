import * as checks from "./cp03/checks/index.js";
import * as exercises from "./cp03/exercises/index.js";
import * as faults from "./cp03/faults/index.js";
import { hints } from "./cp03/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp03 = competence({
  id: "cp03",
  title: {
    fr: "Configurer la connexion physique et logique du poste de travail",
    en: "Configure the physical and logical connection of the workstation",
  },
  checks,
  forTrainer: {
    cablingAndWifi: {
      fr: "Le câblage, le brassage et le Wi-Fi réels sont faits proprement : cordon de la bonne catégorie, prise repérée, sertissage testé, bon SSID",
      en: "The real cabling, patching and Wi-Fi are done well: cord of the right category, socket labelled, crimping tested, right SSID",
    },
  },
  hints,
  faults,
  exercises,
});

export default cp03;
export { checks, exercises, faults };

runAlone(import.meta.url, cp03);
