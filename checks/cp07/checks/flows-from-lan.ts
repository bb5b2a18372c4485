import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromLan = flowsFrom("lan", {
  fr: "Les postes n'atteignent que le domaine, le mandataire, l'application et les diagnostics permis",
  en: "Workstations reach the domain, the proxy, the application and permitted diagnostics only",
});
