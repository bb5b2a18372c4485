import { z } from "zod";
import type { Text } from "./text.js";
import { textSchema } from "./text-schema.js";

/** Letters that are told of a value. */
const letters = 80;

/**
 * What is wrong with JSON that somebody wrote, a line each: where, the value, and what is allowed there.
 *
 * @param input what was looked at
 * @param fieldsAt names of what an object may have, at a place of it
 */
export function jsonProblems(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[],
): Text[] {
  return issues.map((issue) => {
    const place = placeOf(issue.path);
    const at = valueAt(input, issue.path);
    const value = issue.code === "unrecognized_keys" ? only(at, issue.keys) : at;
    const { fr, en } = allowedBy(issue, fieldsAt);
    if (value === undefined) {
      return {
        fr: `${place} manque ; possible : ${fr}`,
        en: `${place} is missing; possible: ${en}`,
      };
    }
    const shown = JSON.stringify(value).slice(0, letters);
    return {
      fr: `${place} : ${shown} ; possible : ${fr}`,
      en: `${place}: ${shown}; possible: ${en}`,
    };
  });
}

/** What may be there, in words. */
function allowedBy(
  issue: z.core.$ZodIssue,
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[],
): Text {
  if (issue.code === "custom") {
    const { data } = z.object({ allowed: textSchema }).safeParse(issue.params);
    if (data) return data.allowed;
  }
  if (issue.code === "invalid_value") return same(issue.values.join(", "));
  if (issue.code === "unrecognized_keys") {
    const names = fieldsAt(issue.path).join(", ");
    const unknown = issue.keys.join(", ");
    return {
      fr: `${names} ; inconnu : ${unknown}`,
      en: `${names}; unknown: ${unknown}`,
    };
  }
  if (issue.code === "too_small") {
    return { fr: `au moins ${issue.minimum}`, en: `at least ${issue.minimum}` };
  }
  if (issue.code === "too_big") {
    return { fr: `au plus ${issue.maximum}`, en: `at most ${issue.maximum}` };
  }
  if (issue.code === "invalid_type") return types[issue.expected] ?? same(issue.expected);
  return same(issue.message);
}

const types: Readonly<Record<string, Text>> = {
  string: { fr: "un texte", en: "a text" },
  array: { fr: "une liste : [ … ]", en: "a list: [ … ]" },
  object: { fr: "un objet : { … }", en: "an object: { … }" },
  int: { fr: "un nombre entier", en: "a whole number" },
  number: { fr: "un nombre entier", en: "a whole number" },
};

function same(words: string): Text {
  return { fr: words, en: words };
}

function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return words.join("").replace(/^\./, "") || "{ }";
}

/** Of an object, what has these names. */
function only(value: unknown, names: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(Object(value)).filter(([name]) => names.includes(name)));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  );
}
