import type { Text } from "../../scripts/ground/text.js";
import { plan } from "../../stacks/plan/plan.js";

/** What the manual of the company at hand is called. */
export const manualTitle = (): Text => ({
  fr: `Dossier d'exploitation de ${plan().company.name}`,
  en: `Operations manual of ${plan().company.name}`,
});
