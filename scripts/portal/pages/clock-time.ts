import type { Language } from "../../ground/text.js";

/** The time of day. UTC would be nobody's in the classroom: it is the browser's own zone, and the server's on the first paint. */
export function clockTime(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(language === "fr" ? "fr-FR" : "en-GB", {
    timeStyle: "short",
  });
}
