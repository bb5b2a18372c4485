import { nameRule } from "../../ground/name-rule.js";

/** What an exam may be called. */
export const examNameRule = nameRule(40, { fr: "mardi", en: "tuesday" });
