/** Settings of Postfix by name, what each names of others written out. */
export type PostfixSettings = ReadonlyMap<string, string>;

/** Read a `main.cf`, or what `postconf -x` tells of one. */
export function postfixSettings(text: string): PostfixSettings {
  const logical = text
    .split("\n")
    .filter((line) => !/^\s*(?:#|$)/.test(line))
    .join("\n")
    .replace(/\n[ \t]+/g, " ");
  const raw = new Map(
    logical.split("\n").flatMap((line) => {
      const [, name, value = ""] = /^(\S+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
  return new Map([...raw].map(([name, value]) => [name, writtenOut(value, raw, 0)]));
}

/** As deep as anybody names one setting in another. */
const deepest = 8;

function writtenOut(value: string, all: ReadonlyMap<string, string>, depth: number): string {
  if (depth > deepest) return value;
  return value.replace(/\$(?:(\w+)|\{(\w+)\}|\((\w+)\))/g, (whole, bare, braced, round) => {
    const other = all.get(bare ?? braced ?? round);
    return other === undefined ? whole : writtenOut(other, all, depth + 1);
  });
}

/** The words of a list, as Postfix parts it: by blanks and commas, but in braces. */
export function wordsOf(value: string): string[] {
  return [...value.matchAll(/(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s,{])+/g)].map(([word]) =>
    word.replace(/\s+/g, ""),
  );
}
