import type { Competence } from "./lib/competence.js";

/** Every competence, in teaching order. */
export const competences: readonly Competence[] = [];
