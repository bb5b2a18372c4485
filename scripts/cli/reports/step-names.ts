import type { Step } from "../../facts/steps.js";
import type { Text } from "../../ground/text.js";

/** What each step of help is called. */
export const stepNames: Readonly<Record<Step, Text>> = {
  where: { fr: "où regarder", en: "where to look" },
  what: { fr: "ce qui ne va pas", en: "what is wrong" },
  how: { fr: "comment s'y prendre", en: "how to go about it" },
};
