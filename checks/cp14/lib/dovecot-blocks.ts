/** A block of Dovecot's configuration: `passdb`, `namespace inbox`, or empty for what stands in none. */
export interface DovecotBlock {
  /** With those around it: `service auth/unix_listener auth-userdb`. */
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** Read a `dovecot.conf`, or what `doveconf -n` tells of one. */
export function dovecotBlocks(text: string): DovecotBlock[] {
  const blocks: { name: string; settings: Map<string, string> }[] = [
    { name: "", settings: new Map() },
  ];
  const open = [0];
  for (const line of text.split("\n").map((one) => one.replace(/^\s*#.*/, "").trim())) {
    const [, block] = /^(\S.*?)\s*\{$/.exec(line) ?? [];
    const [, key, value = ""] = /^([^\s=]+)\s*=\s*(.*)$/.exec(line) ?? [];
    const inside = blocks[open.at(-1) ?? 0];
    if (block !== undefined) {
      const name = inside?.name ? `${inside.name}/${block}` : block;
      open.push(blocks.push({ name, settings: new Map() }) - 1);
    } else if (line === "}" && open.length > 1) {
      open.pop();
    } else if (key !== undefined) {
      inside?.settings.set(key, value.replace(/^(["'])(.*)\1$/, "$2").trim());
    }
  }
  return blocks;
}
