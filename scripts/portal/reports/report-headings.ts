import type { ReportField } from "../../../checks/lib/report-fields.js";
import type { Text } from "../../ground/text.js";

/** What a report is asked for, as its heading. */
export const reportHeadings: Readonly<Record<ReportField, Text>> = {
  cause: { fr: "Cause", en: "Cause" },
  proof: { fr: "Preuve", en: "Proof" },
  actions: { fr: "Actions", en: "Actions" },
  message: { fr: "Message à l'utilisateur", en: "Message to the user" },
  prevention: { fr: "Prévention", en: "Prevention" },
};
