import type { Text } from "../ground/text.js";
import type { LabSummary } from "../operations/summaries.js";

/** What pages call the states of a lab. */
export const stateNames: Readonly<Record<LabSummary["state"], Text>> = {
  up: { fr: "en marche", en: "up" },
  partial: { fr: "en partie en marche", en: "partly up" },
  paused: { fr: "en pause", en: "paused" },
  changing: { fr: "en cours de changement", en: "being changed" },
  interrupted: {
    fr: "à remettre en ordre : une opération a été coupée",
    en: "to be put right: an operation was cut off",
  },
  unreachable: { fr: "serveur injoignable", en: "host unreachable" },
  absent: { fr: "pas encore créé", en: "not made yet" },
};
