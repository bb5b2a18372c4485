import type { Look } from "../../ground/look.js";

/**
 * What a look finds that runs a container of the bench's own, on an engine which has no image of it yet: set-up brings images
 * before, and looks again. Undefined where something else went wrong.
 */
export function notTriedYet(problem: unknown): Look | undefined {
  if ((problem as { statusCode?: number }).statusCode !== 404) return undefined;
  return {
    ok: false,
    detail: {
      fr: "pas encore essayé : le moteur n'a pas d'image du banc",
      en: "not tried yet: the engine has no image of the bench's",
    },
    remedy: {
      fr: "« lab doctor --fix » l'essaie une fois les images là",
      en: "'lab doctor --fix' tries it once images are there",
    },
  };
}
