import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromWan = flowsFrom("wan", {
  fr: "D'Internet, seuls le VPN des nomades et le courrier entrant répondent",
  en: "From the Internet only the remote-access VPN and incoming mail answer",
});
