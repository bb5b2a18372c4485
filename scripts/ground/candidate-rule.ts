import { nameRule } from "./name-rule.js";

/** What a candidate may be called. */
export const candidateRule = nameRule(12, { fr: "c01", en: "c01" });
