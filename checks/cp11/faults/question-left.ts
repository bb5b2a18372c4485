import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { answerFile } from "../lib/answer-file.js";

export const questionLeft = fault({
  title: {
    fr: "Il manque au fichier de réponses la confirmation du partitionnement",
    en: "The answer file lacks the confirmation of the partitioning",
  },
  symptom: {
    fr: "« L'installation automatique s'arrête devant un écran bleu qui demande s'il faut écrire sur le disque. »",
    en: "“The automatic installation stops at a blue screen that asks whether to write to the disk.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp11/answers-complete"],

  async apply({ nodes: { dep1 } }) {
    await edit(dep1, answerFile, "/confirm_nooverwrite/d");
  },
});
