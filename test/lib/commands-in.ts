const block = /^```console\n(.*?)^```$/gms;

/** The commands of a page in Markdown, as they are typed: those of its blocks, and those within its lines. */
export function commandsIn(page: string): { readonly blocks: string[]; readonly lines: string[] } {
  const blocks = [...page.matchAll(block)].flatMap(([, text = ""]) =>
    [...text.matchAll(/^\$ (.+)$/gm)].map(([, command = ""]) => command),
  );
  const rest = page.replaceAll(/^```.*?^```$/gms, "");
  const lines = [...rest.matchAll(/`((?:sudo|(?:\.\/scripts\/)?lab)\s[^`]+)`/g)].map(
    ([, command = ""]) => command.replaceAll(/\s+/g, " "),
  );
  return { blocks, lines };
}
