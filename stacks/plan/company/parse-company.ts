import { jsonProblems } from "../../../scripts/ground/json-problems.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import type { Text } from "../../../scripts/ground/text.js";
import { checkCompany } from "./company-rules.js";
import { type CompanyInput, companyShape } from "./company-shape.js";

/** Most things that are told to be wrong. */
const told = 12;

/**
 * A company out of its file: JSON, in the shape of `company-shape.ts`.
 *
 * @param name of its file, for errors
 * @throws Misuse telling everything that is wrong with it: where, the value, what is allowed, and what to do
 */
export function parseCompany(name: string, text: string): CompanyInput {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (problem) {
    const why = (problem as Error).message;
    throw refused(name, [{ fr: `n'est pas du JSON : ${why}`, en: `is no JSON: ${why}` }]);
  }
  const { data, error } = companyShape.superRefine(checkCompany).safeParse(input);
  if (data) return data;
  throw refused(name, jsonProblems(error.issues, input, fieldsAt));
}

function refused(name: string, problems: readonly Text[]): Misuse {
  const lines = (language: keyof Text) =>
    problems
      .slice(0, told)
      .map((problem) => `\n  ${problem[language]}`)
      .join("");
  const rest = problems.length - told;
  return new Misuse({
    fr: `${name} n'est pas une entreprise, et rien n'a changé :${lines("fr")}${rest > 0 ? `\n  et ${rest} de plus` : ""}\ncorrigez le fichier ; 'lab company show duval' en montre un entier`,
    en: `${name} is no company, and nothing was changed:${lines("en")}${rest > 0 ? `\n  and ${rest} more` : ""}\nput the file right; 'lab company show duval' shows a whole one`,
  });
}

/** What an object may have, at a place of a company. */
function fieldsAt([kind, post]: readonly PropertyKey[]): readonly string[] {
  const { people, networks } = companyShape.shape;
  if (kind === "networks") return Object.keys(networks.shape);
  if (kind === "people" && post !== undefined) return Object.keys(people.shape.director.shape);
  if (kind === "people") return Object.keys(people.shape);
  return Object.keys(companyShape.shape);
}
