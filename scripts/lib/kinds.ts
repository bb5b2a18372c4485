import type { Text } from "./text.js";

/** What the words of a command line name. */
export const kinds = {
  lab: { fr: "candidat", en: "candidate" },
  machine: { fr: "machine", en: "machine" },
  area: { fr: "domaine du lab", en: "area" },
  segment: { fr: "segment", en: "segment" },
  check: { fr: "contrôle ou compétence", en: "check or competence" },
  fault: { fr: "panne", en: "fault" },
  exercise: { fr: "exercice", en: "exercise" },
} as const satisfies Record<string, Text>;
