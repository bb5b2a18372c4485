import { keysOf } from "../../scripts/ground/keys-of.js";

/** What a candidate's report may be asked for, with its heading, in this order. */
export const reportHeadings = {
  cause: { fr: "Cause", en: "Cause" },
  proof: { fr: "Preuve", en: "Proof" },
  actions: { fr: "Actions", en: "Actions" },
  message: { fr: "Message à l'utilisateur", en: "Message to the user" },
  prevention: { fr: "Prévention", en: "Prevention" },
} as const;

export const reportFields = keysOf(reportHeadings);
export type ReportField = (typeof reportFields)[number];
