import { join } from "node:path";
import { z } from "zod";
import { root } from "../../../scripts/ground/home.js";
import { refuse } from "../../../scripts/ground/refuse.js";
import { type Language, type Text, type Told, wordsOf } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { wordsWith } from "./content-text.js";
import { fill, placeholdersOf } from "./fill.js";
import { readYamlFile } from "./read-yaml.js";

/** A text of a competence's `claims.yaml`, or of the one that competences share: `cp03/gateway-answers`, `lib/shut`. */
type ClaimId = `${`cp${number}` | "lib"}/${string}`;

/** Values for placeholders. A list is joined with commas; null and undefined are written `∅`. */
type Values = Readonly<
  Record<string, Told | number | boolean | readonly (string | number)[] | null | undefined>
>;

/**
 * What a claim expects, or what was seen in its stead. Its file is read when it is told, which is where the claim is false.
 *
 * @param values by the names of the placeholders that are no facts of the plan
 * @throws ContentProblem where its file is wrong, when it is told
 */
export function claimText(id: ClaimId, values: Values = {}): Text {
  return {
    get fr() {
      return wordsIn("fr", id, values);
    },
    get en() {
      return wordsIn("en", id, values);
    },
  };
}

function wordsIn(language: Language, id: ClaimId, values: Values): string {
  const [folder = "", name = ""] = id.split("/");
  const words = claimsOf(folder)[name]?.[language];
  if (words === undefined) throw new Error(`${folder}/claims.yaml has no ${name}`);
  const inOne = Object.entries(values).map(([key, value = null]) => {
    const isText = value !== null && typeof value === "object" && "fr" in value;
    return [key, isText ? wordsOf(value, language) : (value ?? "∅")];
  });
  // A name that a translator mistyped is read as it stands: it is worth no verdict.
  return fill(words, Object.fromEntries(inOne), () => undefined);
}

const files = ofCompany(() => new Map<string, Readonly<Record<string, Text>>>());

function claimsOf(folder: string): Readonly<Record<string, Text>> {
  const known = files().get(folder);
  if (known) return known;
  const read = readYamlFile(join(root, "checks", folder, "claims.yaml"), claimsShape());
  files().set(folder, read);
  return read;
}

/** A `claims.yaml`: texts by the ends of their ids. Both languages of one name the same values. */
export const claimsShape = ofCompany(() => {
  const words = wordsWith("any");
  const text = z.strictObject({ fr: words, en: words }).superRefine(({ fr, en }, context) => {
    for (const [language, words, other] of [
      ["fr", fr, en],
      ["en", en, fr],
    ] as const) {
      const has = placeholdersOf(words);
      const lacking = [...placeholdersOf(other)].find((name) => !has.has(name));
      if (lacking !== undefined) {
        refuse(context, [language], {
          fr: `un texte avec {{${lacking}}}, comme l'autre langue`,
          en: `a text with {{${lacking}}}, as the other language has`,
        });
      }
    }
  });
  return z.record(z.string(), text);
});
