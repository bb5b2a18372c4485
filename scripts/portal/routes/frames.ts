import { inLanguage } from "../../ground/say.js";
import { languages } from "../../ground/text.js";
import { frameParts } from "../frame-parts.js";
import type { Route } from "../route.js";

/** Checks and briefs, in the company of the lab whose page asks. */
export const frameRoutes: readonly Route[] = languages.map((language) => ({
  method: "GET",
  path: `/api/labs/:lab/frames/${language}`,
  access: "reader",
  handle({ context }) {
    // Pages name the version that they want.
    context.header("cache-control", "private, max-age=31536000, immutable");
    return context.json(inLanguage(language, () => frameParts()));
  },
}));
