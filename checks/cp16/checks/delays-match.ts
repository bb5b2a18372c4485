import { figuresMatch } from "../lib/figures-match.js";

export const delaysMatch = figuresMatch(
  {
    title: {
      fr: "La part des tickets résolus dans les délais, par priorité, est celle de l'historique : aucun dépassement n'est écarté",
      en: "The part of tickets resolved in time, by priority, is that of the history: no overrun is left out",
    },
    remedy: {
      fr: "Par niveau de service (SLA), sur tous les tickets du périmètre : la dernière résolution avant l'échéance (Due). Un ticket non résolu compte comme un dépassement.",
      en: "By service level (SLA), over all tickets of the scope: the last resolution before the due time (Due). A ticket that is not resolved counts as an overrun.",
    },
  },
  ({ dans_les_delais_pct }) => dans_les_delais_pct,
);
