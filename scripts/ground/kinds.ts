import type { Text } from "./text.js";

/** What a word names. */
export interface Kind extends Text {
  /** The command that lists all there are. @default - none does */
  readonly list?: string;
}

/** What the words of a command line name, as it follows "nom" and "unknown". */
export const kinds = {
  lab: { fr: "de candidat", en: "candidate" },
  machine: { fr: "de machine", en: "machine" },
  area: { fr: "de domaine du lab", en: "area" },
  segment: { fr: "de segment", en: "segment" },
  check: { fr: "de contrôle ou de compétence", en: "check or competence", list: "lab list checks" },
  competence: { fr: "de compétence", en: "competence" },
  fault: { fr: "de panne", en: "fault", list: "lab list faults" },
  login: { fr: "de compte", en: "login" },
  scenario: { fr: "de scénario", en: "scenario" },
  exercise: { fr: "d'exercice", en: "exercise", list: "lab list exercises" },
  paper: { fr: "de sujet", en: "paper", list: "lab list papers" },
  exam: { fr: "d'épreuve", en: "exam" },
  host: { fr: "de serveur", en: "host", list: "lab host list" },
} as const satisfies Record<string, Kind>;
