import { declarable } from "../../facts/declaration/declarable.js";
import { type Declaration, declarationSchema } from "../../facts/declaration/declaration.js";
import { jsonProblems } from "../../ground/json-problems.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";

/** The longest declaration, in bytes: all that may be declared is a tenth of it. */
const mostBytes = 256 * 1024;
/** Most things that are told to be wrong. */
const told = 12;
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
  const { data, error } = declarationSchema().safeParse(input);
  if (data) {
    const late = lateIn(data);
    if (late.length > 0) throw refused(name, late);
    return data;
  }
  throw refused(name, jsonProblems(error.issues, input, fieldsAt));
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

/** What an object may have, at a place of a declaration. */
function fieldsAt([kind]: readonly PropertyKey[]): string[] {
  const list = Object.entries(declarable()).find(([name]) => name === kind)?.[1];
  return Object.keys(list ? list.unwrap().element.shape : declarable());
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
