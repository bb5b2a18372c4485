import { keysOf } from "../../../scripts/ground/keys-of.js";
/** One entry of the journal of the watch. */
export interface Entry {
  readonly source: string;
  readonly summary: string;
  /** Whether the estate is concerned; absent where it does not say. */
  readonly concerned: boolean | undefined;
  readonly action: string;
}

const keys = {
  source: /^\s*source\s*:\s*/i,
  summary: /^\s*(?:r[ée]sum[ée]|summary)\s*:\s*/i,
  concerned: /^\s*(?:concern[ée]s?|concerned)\s*\??\s*:\s*/i,
  action: /^\s*actions?\s*:\s*/i,
} as const;
type Key = keyof typeof keys;

/** The entries that a text holds; each begins with its source, and a line without a key goes on the one before. */
export function entriesOf(text: string): readonly Entry[] {
  const found: Record<Key, string>[] = [];
  let last: Key | undefined;
  for (const line of text.split("\n")) {
    const key = keysOf(keys).find((one) => keys[one].test(line));
    if (key === "source") found.push({ source: "", summary: "", concerned: "", action: "" });
    const entry = found.at(-1);
    last = key ?? (line.trim() ? last : undefined);
    if (entry && last) {
      const words = key ? line.replace(keys[key], "") : line;
      entry[last] = `${entry[last]} ${words.trim()}`.trim();
    }
  }
  return found.map(({ source, summary, concerned, action }) => ({
    source: source.match(/https?:\/\/[^\s>)"]+/)?.[0] ?? source,
    summary,
    concerned: /^(?:oui|yes)\b/i.test(concerned)
      ? true
      : /^(?:non|no)\b/i.test(concerned)
        ? false
        : undefined,
    action,
  }));
}

/** An entry as somebody writes it down. */
export function entryText({ source, summary, concerned, action }: Entry): string {
  return [
    `Source : ${source}`,
    `Résumé : ${summary}`,
    `Concerné : ${concerned ? "oui" : "non"}`,
    `Action : ${action}`,
  ].join("\n");
}
