/** An entry as `ldapsearch` prints it: values by lower-case attribute name, `dn` among them. */
export type LdapEntry = ReadonlyMap<string, readonly string[]>;

/** Read LDIF whose lines are not wrapped. */
export function ldapEntries(text: string): readonly LdapEntry[] {
  return text
    .split(/\n\n+/)
    .map((record) => {
      const entry = new Map<string, string[]>();
      for (const line of record.split("\n")) {
        const [, name = "", base64, value = ""] = line.match(/^([\w-]+):(:?) ?(.*)$/) ?? [];
        if (!name) continue;
        const key = name.toLowerCase();
        const read = base64 ? Buffer.from(value, "base64").toString("utf8") : value;
        entry.set(key, [...(entry.get(key) ?? []), read]);
      }
      return entry;
    })
    .filter((entry) => entry.has("dn"));
}
