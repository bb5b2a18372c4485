import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromSiteb = flowsFrom("siteb", {
  fr: "Le second site atteint le siège par le tunnel, dans les limites de la politique",
  en: "The second site reaches the head office through the tunnel, within the policy",
});
