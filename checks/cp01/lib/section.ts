/** What may stand before and after a heading: signs of a list, of Markdown, a number. */
const before = String.raw`^[\s#*_>\-\d.)]*`;
const after = String.raw`[\s*_]*(?::[ \t*_]*|$)`;

/** Headings of what is written down of incidents and problems, in both languages; the longer name first. */
const headings = {
  symptom: "symptômes?|symptomes?|symptoms?",
  rootCause: "cause racine|cause profonde|root cause",
  cause: "causes?",
  resolution: "résolution|resolution|solution",
  workaround: "solution de contournement|contournement|workaround",
} as const;

export type Heading = keyof typeof headings;

/** What a text says under a heading, up to the next one; empty where it has none. */
export function section(text: string, heading: Heading): string {
  const any = new RegExp(`${before}(?:${Object.values(headings).join("|")})${after}`, "iu");
  const wanted = new RegExp(`${before}(?:${headings[heading]})${after}`, "iu");
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => wanted.test(line));
  if (start < 0) return "";
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => any.test(line));
  const own = (lines[start] ?? "").replace(wanted, "");
  return [own, ...(end < 0 ? rest : rest.slice(0, end))].join("\n").trim();
}

/** Whether something is said: more than a word or two put there for form's sake. */
export function isSaid(text: string): boolean {
  return (text.match(/[\p{L}\d_]{2,}/gu) ?? []).length >= 4;
}
