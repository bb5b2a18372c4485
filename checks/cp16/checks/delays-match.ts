import { figuresMatch } from "../lib/figures-match.js";

export const delaysMatch = figuresMatch(({ dans_les_delais_pct }) => dans_les_delais_pct);
