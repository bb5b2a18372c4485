import { figuresMatch } from "../lib/figures-match.js";

export const answerTimesMatch = figuresMatch(
  {
    title: {
      fr: "Les délais de première réponse du rapport, moyen et médian, sont ceux de l'historique",
      en: "The report's times to a first answer, mean and median, are those of the history",
    },
    remedy: {
      fr: "De la création au premier message d'un technicien (transaction Correspond), en minutes d'horloge, sur le périmètre. L'accusé de réception n'est pas une réponse ; l'heure de la base est UTC.",
      en: "From creation to a technician's first message (transaction Correspond), in minutes of the clock, over the scope. The acknowledgement is no answer; the database's time is UTC.",
    },
  },
  ({ premiere_reponse_moyenne_min, premiere_reponse_mediane_min }) => ({
    premiere_reponse_moyenne_min,
    premiere_reponse_mediane_min,
  }),
);
