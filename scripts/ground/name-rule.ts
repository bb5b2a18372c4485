import type { Text } from "./text.js";

/** What something may be called by people. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly told: Text;
}

/**
 * Rule of a name that is typed, and stands in addresses and names of files: it is neither a path nor an option.
 *
 * @param most its characters
 * @param example of such a name
 */
export function nameRule(most: number, { fr, en }: Text): NameRule {
  return {
    pattern: new RegExp(`^[a-z0-9][a-z0-9-]{0,${most - 1}}$`),
    told: {
      fr: `il faut 1 à ${most} minuscules, chiffres ou tirets, sans tiret au début, par exemple '${fr}'`,
      en: `1 to ${most} lower-case letters, digits or hyphens are allowed, no hyphen first, e.g. '${en}'`,
    },
  };
}
