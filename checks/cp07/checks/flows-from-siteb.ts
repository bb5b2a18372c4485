import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromSiteb = flowsFrom("siteb");
