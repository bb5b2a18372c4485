import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromWan = flowsFrom("wan");
