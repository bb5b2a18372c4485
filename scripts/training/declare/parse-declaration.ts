import { z } from "zod";
import { declarable } from "../../facts/declaration/declarable.js";
import { type Declaration, declarationSchema } from "../../facts/declaration/declaration.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import { textSchema } from "../../ground/text-schema.js";

/** The longest declaration, in bytes: all that may be declared is a tenth of it. */
const mostBytes = 256 * 1024;
/** Most things that are told to be wrong, and letters of each value. */
const told = 12;
const letters = 80;
/** How far ahead something may be promised, in days. */
const mostDays = 31;

/**
 * A declaration as it is handed in: JSON, in the schema of `declaration.ts`.
 *
 * @param name of its file, for errors
 * @throws Misuse telling everything that is wrong with it: where, the value, and what is allowed
 */
export function parseDeclaration(name: string, text: string): Declaration {
  const input = read(name, text);
  const { data, error } = declarationSchema.safeParse(input);
  if (data) {
    const late = lateIn(data);
    if (late.length > 0) throw refused(name, late);
    return data;
  }
  throw refused(
    name,
    error.issues.map((issue) => problemOf(issue, input)),
  );
}

function read(name: string, text: string): unknown {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) {
    throw new Misuse({
      fr: `${name} a ${bytes} octets, et une déclaration ${mostBytes} au plus`,
      en: `${name} has ${bytes} bytes, and a declaration ${mostBytes} at most`,
    });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (problem) {
    const why = (problem as Error).message;
    throw new Misuse({
      fr: `${name} n'est pas du JSON : ${why} ; 'lab declare --example' montre une déclaration`,
      en: `${name} is no JSON: ${why}; 'lab declare --example' shows a declaration`,
    });
  }
}

function refused(name: string, problems: readonly Text[]): Misuse {
  const lines = (language: keyof Text) =>
    problems
      .slice(0, told)
      .map((problem) => `\n  ${problem[language]}`)
      .join("");
  const rest = problems.length - told;
  return new Misuse({
    fr: `${name} est à reprendre, et rien n'a changé :${lines("fr")}${rest > 0 ? `\n  et ${rest} de plus` : ""}\n'lab declare --example' montre une déclaration`,
    en: `${name} is not accepted, and nothing was changed:${lines("en")}${rest > 0 ? `\n  and ${rest} more` : ""}\n'lab declare --example' shows a declaration`,
  });
}

function problemOf(issue: z.core.$ZodIssue, input: unknown): Text {
  const place = placeOf(issue.path);
  const value = valueAt(input, issue.path);
  const { fr, en } = allowedBy(issue);
  if (value === undefined) {
    return { fr: `${place} manque ; possible : ${fr}`, en: `${place} is missing; possible: ${en}` };
  }
  const shown = JSON.stringify(value).slice(0, letters);
  return {
    fr: `${place} : ${shown} ; possible : ${fr}`,
    en: `${place}: ${shown}; possible: ${en}`,
  };
}

/** What may be there, in words. */
function allowedBy(issue: z.core.$ZodIssue): Text {
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

/** What an object may have, at a place of a declaration. */
function fieldsAt([kind]: readonly PropertyKey[]): string[] {
  const list = Object.entries(declarable).find(([name]) => name === kind)?.[1];
  return Object.keys(list ? list.unwrap().element.shape : declarable);
}

function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return words.join("").replace(/^\./, "") || "{ }";
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

/** What is promised for a day that nobody waits for, or that is none. */
function lateIn(declaration: Declaration): Text[] {
  const last = new Date(Date.now() + mostDays * 86_400_000);
  return Object.entries(declaration).flatMap(([kind, items]) =>
    items.flatMap(({ by }, at) => {
      if (by === undefined) return [];
      const day = Date.parse(`${by}T00:00`);
      if (day <= last.getTime()) return [];
      const until = last.toISOString().slice(0, 10);
      return [
        {
          fr: `${kind}[${at}].by : "${by}" ; possible : une date jusqu'au ${until}`,
          en: `${kind}[${at}].by: "${by}"; possible: a date until ${until}`,
        },
      ];
    }),
  );
}
