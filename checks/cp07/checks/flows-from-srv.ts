import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromSrv = flowsFrom("srv");
