import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromSrv = flowsFrom("srv", {
  fr: "Les serveurs administrent les routeurs et n'ouvrent rien d'autre vers les autres zones",
  en: "Servers administer the routers and open nothing else towards other zones",
});
