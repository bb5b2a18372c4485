import { figuresMatch } from "../lib/figures-match.js";

export const firstContactMatches = figuresMatch(({ resolus_premier_contact_pct }) => ({
  resolus_premier_contact_pct,
}));
