import { nameRule } from "../../ground/name-rule.js";

/** What a checkpoint may be called. */
export const checkpointNameRule = nameRule(40, { fr: "mardi", en: "tuesday" });
