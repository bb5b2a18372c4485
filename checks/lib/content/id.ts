import type { z } from "zod";
import { allowedWord } from "../../../scripts/ground/allowed-word.js";

/** The id of a check, a fault or an exercise, e.g. `cp03/names-resolve`; the tests refuse one that does not exist. */
export const id = <Id extends string>() =>
  allowedWord(/^cp\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    fr: "un identifiant entier : cp03/names-resolve",
    en: "a whole id: cp03/names-resolve",
  }) as z.ZodType<string> as z.ZodType<Id>;
