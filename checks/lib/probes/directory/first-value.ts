import type { LdapEntry } from "./ldap-entries.js";

/** The first value of an attribute, whichever its case; empty where it has none, or is not there. */
export function firstValue(entry: LdapEntry | undefined, attribute: string): string {
  return entry?.get(attribute.toLowerCase())?.[0] ?? "";
}
