import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromGuest = flowsFrom("guest");
