import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromLan = flowsFrom("lan");
