import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromDmz = flowsFrom("dmz");
