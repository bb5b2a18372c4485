/** An entry as `ldapsearch` prints it: values by lower-case attribute name, `dn` among them. */
export type LdapEntry = ReadonlyMap<string, readonly string[]>;

/**
 * Read LDIF whose lines are not wrapped.
 *
 * @param binary attributes that are no text: their values stay in base64
 */
export function ldapEntries(text: string, binary: readonly string[] = []): readonly LdapEntry[] {
  const asIs = new Set(binary.map((name) => name.toLowerCase()));
  return text
    .split(/\n\n+/)
    .map((record) => {
      const entry = new Map<string, string[]>();
      for (const line of record.split("\n")) {
        const [, name = "", base64, value = ""] = line.match(/^([\w-]+):(:?) ?(.*)$/) ?? [];
        if (!name) continue;
        const key = name.toLowerCase();
        const bytes = Buffer.from(value, base64 ? "base64" : "utf8");
        const read = bytes.toString(asIs.has(key) ? "base64" : "utf8");
        entry.set(key, [...(entry.get(key) ?? []), read]);
      }
      return entry;
    })
    .filter((entry) => entry.has("dn"));
}
