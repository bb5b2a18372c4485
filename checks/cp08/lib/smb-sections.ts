/** What a `smb.conf`, or `testparm`, says of each share, and of `global`: values by parameter, in small letters. */
export type SmbSections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Read a `smb.conf`, or what `testparm` makes of one. */
export function smbSections(text: string): SmbSections {
  const sections = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, section] = /^\s*\[([^\]]*)\]/.exec(line) ?? [];
    if (section !== undefined) {
      current = sections.get(section) ?? new Map();
      sections.set(section, current);
      continue;
    }
    const [, name, value = ""] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) current.set(name.toLowerCase(), value);
  }
  return sections;
}
