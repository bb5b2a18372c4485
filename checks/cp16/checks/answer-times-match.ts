import { figuresMatch } from "../lib/figures-match.js";

export const answerTimesMatch = figuresMatch(
  ({ premiere_reponse_moyenne_min, premiere_reponse_mediane_min }) => ({
    premiere_reponse_moyenne_min,
    premiere_reponse_mediane_min,
  }),
);
