import type { Text } from "../../../scripts/ground/text.js";
import { exceptedPort, type VendorNotice } from "./vendor-notice.js";

/** A question on what the notice says. */
export interface ReadingQuestion {
  readonly asked: Text;
  readonly answer: (notice: VendorNotice) => string;
}

/** Questions whose answers differ from one candidate to another, the port apart. */
export const readingQuestions: readonly ReadingQuestion[] = [
  {
    asked: { fr: "numéro de la révision à suivre", en: "number of the revision to be followed" },
    answer: ({ revision }) => String(revision),
  },
  {
    asked: { fr: "date limite, AAAA-MM-JJ", en: "deadline, YYYY-MM-DD" },
    answer: ({ deadline }) => deadline,
  },
  {
    asked: { fr: "limite du port 25, en octets", en: "limit of port 25, in bytes" },
    answer: ({ bytes }) => String(bytes),
  },
  {
    asked: {
      fr: "limite que demandait la révision remplacée, en kB",
      en: "limit that the replaced revision asked for, in kB",
    },
    answer: ({ supersededKib }) => String(supersededKib),
  },
  {
    asked: { fr: "port qui garde sa limite", en: "port that keeps its limit" },
    answer: () => String(exceptedPort),
  },
  {
    asked: { fr: "extension à ne pas retirer", en: "extension not to be withdrawn" },
    answer: ({ extension }) => extension,
  },
];

/** The answers as somebody writes them down, one a line. */
export function answeredQuestions(notice: VendorNotice): string {
  return readingQuestions.map(({ answer }, at) => `Q${at + 1}: ${answer(notice)}`).join("\n");
}
