import { figuresMatch } from "../lib/figures-match.js";

export const stockAndMoodMatch = figuresMatch(
  {
    title: {
      fr: "Le stock, les réouvertures et la satisfaction du rapport sont ceux de l'historique",
      en: "The report's stock, reopenings and satisfaction are those of the history",
    },
    remedy: {
      fr: "Stock : tickets du périmètre ni résolus ni clos. Réouvertures : passages de résolu ou clos à ouvert. Satisfaction : moyenne des « Note : n/5 » des demandeurs.",
      en: "Stock: tickets of the scope neither resolved nor closed. Reopenings: changes from resolved or closed to open. Satisfaction: mean of the requesters' “Note : n/5”.",
    },
  },
  ({ stock, reouvertures, satisfaction_moyenne }) => ({
    stock,
    reouvertures,
    satisfaction_moyenne,
  }),
);
