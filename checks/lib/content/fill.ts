import { distance } from "fastest-levenshtein";
import type { Text } from "../../../scripts/ground/text.js";

/** What placeholders may name, by name: texts, numbers, lists of them, and groups. */
export interface Facts {
  readonly [name: string]: unknown;
}

const placeholder = /\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/g;
/** Most names that are told as possible. */
const most = 8;

/**
 * Replaces each placeholder of a text with the fact that it names, e.g. `{{staff.director.name}}`. A list is written with
 * commas.
 *
 * @param onUnknown told where a placeholder names no fact: its offset in the text, what is possible, and its name
 * @param written how a fact is written in such a text. @default - as it is
 */
export function fill(
  text: string,
  facts: Facts,
  onUnknown: (offset: number, told: Text, name: string) => void,
  written: (fact: string) => string = (fact) => fact,
): string {
  return text.replace(placeholder, (all, path: string, offset: number) => {
    const names = path.split(".");
    for (let end = 0, at: unknown = facts; ; end++) {
      const name = names[end];
      if (name === undefined) {
        if (isScalar(at)) return written(String(at));
        if (Array.isArray(at) && at.every(isScalar)) return written(at.join(", "));
      }
      if (name === undefined || !isGroup(at) || !Object.hasOwn(at, name)) {
        onUnknown(offset, unknownFact(all, names.slice(0, end), name, at), path);
        return all;
      }
      at = at[name];
    }
  });
}

/** Names of a text's placeholders. */
export function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(placeholder)].map(([, name = ""]) => name));
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isGroup(value: unknown): value is Facts {
  return typeof value === "object" && value !== null;
}

function unknownFact(
  placeholder: string,
  group: readonly string[],
  name: string | undefined,
  at: unknown,
): Text {
  const near = (one: string) => (name === undefined ? 0 : distance(name, one));
  const names = isGroup(at) ? Object.keys(at).toSorted((a, b) => near(a) - near(b)) : [];
  const possible = names.slice(0, most).map((one) => `{{${[...group, one].join(".")}}}`);
  const rest = names.length > most ? ", …" : "";
  const whole = possible.join(", ") || `{{${group.join(".")}}}`;
  return {
    fr: `${placeholder} ne nomme rien du plan ; possible : ${whole}${rest}`,
    en: `${placeholder} names nothing of the plan; possible: ${whole}${rest}`,
  };
}
