import type { Text } from "../ground/text.js";

/** What was done, by its word in the audit. What another source tells better is not here, and is left out of a timeline. */
export const doneNames: ReadonlyMap<string, Text> = new Map([
  ["enter", { fr: "entre", en: "enters" }],
  ["leave", { fr: "quitte la page", en: "leaves" }],
  ["draw card", { fr: "carte imprimée", en: "card drawn" }],
  ["check", { fr: "demande un contrôle", en: "asks for a check" }],
  ["stop", { fr: "arrête un contrôle", en: "stops a check" }],
  ["hints", { fr: "demande quels indices il y a", en: "asks what hints there are" }],
  ["reset", { fr: "remise à neuf", en: "reset" }],
  ["open console", { fr: "ouvre un terminal", en: "opens a terminal" }],
  ["end console", { fr: "ferme un terminal", en: "closes a terminal" }],
  ["observe console", { fr: "observe un terminal", en: "observes a terminal" }],
  ["break", { fr: "met des pannes", en: "puts faults in force" }],
  ["break failed", { fr: "n'a pu mettre de panne", en: "could not put faults in force" }],
  ["drew", { fr: "panne tirée", en: "fault drawn by lot" }],
  ["exercise start failed", { fr: "n'a pu lancer l'exercice", en: "could not start the exercise" }],
  ["exercise draw", { fr: "fait tirer un exercice", en: "has an exercise drawn by lot" }],
  [
    "exercise draw failed",
    { fr: "n'a pu faire tirer d'exercice", en: "could not have an exercise drawn" },
  ],
  ["exercise extend", { fr: "prolonge l'exercice", en: "gives more time" }],
  ["exercise extend failed", { fr: "n'a pu prolonger l'exercice", en: "could not give more time" }],
  [
    "exercise finish failed",
    { fr: "n'a pu terminer l'exercice", en: "could not finish the exercise" },
  ],
  ["freeze", { fr: "gèle l'auto-contrôle", en: "freezes the self-check" }],
  ["freeze failed", { fr: "n'a pu geler l'auto-contrôle", en: "could not freeze the self-check" }],
  ["unfreeze", { fr: "dégèle l'auto-contrôle", en: "frees the self-check" }],
  [
    "unfreeze failed",
    { fr: "n'a pu dégeler l'auto-contrôle", en: "could not free the self-check" },
  ],
  ["hint", { fr: "donne un indice", en: "gives a hint" }],
  ["hint failed", { fr: "n'a pu donner l'indice", en: "could not give the hint" }],
  ["message", { fr: "écrit un message", en: "writes a message" }],
  ["message failed", { fr: "n'a pu écrire le message", en: "could not write the message" }],
  ["withdraw message", { fr: "reprend son message", en: "takes the message back" }],
  [
    "withdraw message failed",
    { fr: "n'a pu reprendre son message", en: "could not take the message back" },
  ],
  ["read message", { fr: "a lu le message", en: "has read the message" }],
  ["pause", { fr: "met le lab en pause", en: "pauses the lab" }],
  ["pause failed", { fr: "n'a pu mettre en pause", en: "could not pause the lab" }],
  ["resume", { fr: "reprend le lab", en: "resumes the lab" }],
  ["resume failed", { fr: "n'a pu reprendre le lab", en: "could not resume the lab" }],
  ["reset failed", { fr: "n'a pu remettre à neuf", en: "could not reset" }],
  ["take call", { fr: "prend l'appel", en: "takes the call" }],
]);

/** What journals, calls, disputes and appraisals tell with more of it. */
export const toldElsewhere: ReadonlySet<string> = new Set([
  "exercise start",
  "exercise finish",
  "take hint",
  "call help",
  "take call back",
  "close call",
  "dispute",
  "withdraw dispute",
  "answer dispute",
  "appraise",
  "take over",
  "hand back",
]);
