import cp09 from "./cp09-directory-service.js";
import type { Competence } from "./lib/competence.js";

/** Every competence, in teaching order. */
export const competences: readonly Competence[] = [cp09];
