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
