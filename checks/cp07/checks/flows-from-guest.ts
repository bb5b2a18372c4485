import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromGuest = flowsFrom("guest", {
  fr: "Les invités n'ont qu'Internet",
  en: "Guests have the Internet alone",
});
