import type { Language } from "../../ground/text.js";

/** Day and time of day. */
export function clockDay(at: string, language: Language): string {
  return new Date(at).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });
}
