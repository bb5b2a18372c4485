import type { Text } from "../../scripts/ground/text.js";

/** What was seen where somebody, or a service, was to answer. */
export const noAnswer: Text = { fr: "pas de réponse", en: "no answer" };
