import cp06 from "./cp06-tcpip-network.js";
import type { Competence } from "./lib/competence.js";

/** Every competence, in teaching order. */
export const competences: readonly Competence[] = [cp06];
