import type { Text } from "../../ground/text.js";
import type { LabSummary } from "../../operations/summaries.js";

/** What the state of a lab is called. */
export const stateNames: Readonly<Record<LabSummary["state"], Text>> = {
  up: { fr: "debout", en: "up" },
  partial: { fr: "en partie", en: "partly up" },
  paused: { fr: "en pause", en: "paused" },
  changing: { fr: "en cours de changement", en: "being changed" },
  interrupted: { fr: "interrompu", en: "interrupted" },
  unreachable: { fr: "serveur injoignable", en: "host unreachable" },
  absent: { fr: "absent", en: "absent" },
};
