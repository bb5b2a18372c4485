import { figuresMatch } from "../lib/figures-match.js";

export const firstContactMatches = figuresMatch(
  {
    title: {
      fr: "Le taux de résolution au premier contact du rapport est celui de l'historique",
      en: "The report's rate of resolution at the first contact is that of the history",
    },
    remedy: {
      fr: "Résolus ou clos, avec un seul message de technicien et sans réouverture, sur tous les tickets du périmètre.",
      en: "Resolved or closed, with one technician's message only and without reopening, over all tickets of the scope.",
    },
  },
  ({ resolus_premier_contact_pct }) => ({ resolus_premier_contact_pct }),
);
