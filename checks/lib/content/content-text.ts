import { z } from "zod";
import { refuse } from "../../../scripts/ground/refuse.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { facts } from "./facts.js";
import { fill } from "./fill.js";

/** Words of content, with the facts that their placeholders name. */
export const words = ofCompany(() => wordsWith([]));

/**
 * The same, of which some placeholders stay: who says the words has values for them.
 *
 * @param values names of these, or `any`: each of one word that names no fact
 */
export function wordsWith(values: readonly string[] | "any") {
  const named = values === "any" ? [] : values;
  const known = { ...facts(), ...Object.fromEntries(named.map((name) => [name, `{{${name}}}`])) };
  return z
    .string()
    .trim()
    .min(1)
    .transform((text, context) =>
      fill(text, known, (_offset, allowed, name) => {
        if (values !== "any" || name.includes(".")) refuse(context, [], allowed);
      }),
    );
}

/** A text of content, in both languages side by side. */
export const contentText = ofCompany(() => z.strictObject({ fr: words(), en: words() }));
