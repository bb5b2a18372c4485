import { inLanguage } from "../../ground/say.js";
import { languages } from "../../ground/text.js";
import { frameParts } from "../frame-parts.js";
import type { Route } from "../route.js";

/** Checks and briefs, which all labs' pages share. */
export const frameRoutes: readonly Route[] = languages.map((language) => ({
  method: "GET",
  path: `/api/frames/${language}`,
  access: "visitor",
  handle({ context }) {
    // Pages name the version that they want.
    context.header("cache-control", "private, max-age=31536000, immutable");
    return context.json(inLanguage(language, frameParts));
  },
}));
