import { figuresMatch } from "../lib/figures-match.js";

export const stockAndMoodMatch = figuresMatch(({ stock, reouvertures, satisfaction_moyenne }) => ({
  stock,
  reouvertures,
  satisfaction_moyenne,
}));
