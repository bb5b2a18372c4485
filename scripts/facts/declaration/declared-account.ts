import { z } from "zod";
import { machineNames } from "../../../stacks/plan/plan.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { because } from "./because.js";

/** A local account that a program runs under: no number of root's, no shell, no password, no group but its own. */
export const declaredAccount = z.strictObject({
  machine: z.enum(machineNames),
  name: allowedWord(/^[a-z_][a-z0-9_-]{1,31}$/, {
    fr: "2 à 32 minuscules, chiffres, - ou _",
    en: "2 to 32 lower-case letters, digits, - or _",
  }),
  uid: z.int().min(100).max(59_999),
  ...because,
});
export type DeclaredAccount = z.infer<typeof declaredAccount>;
