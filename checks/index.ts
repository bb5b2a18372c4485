import cp07 from "./cp07-secured-network.js";
import type { Competence } from "./lib/competence.js";

/** Every competence, in teaching order. */
export const competences: readonly Competence[] = [cp07];
