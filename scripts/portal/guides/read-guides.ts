import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../../ground/entries-of.js";
import { root } from "../../ground/home.js";
import { keysOf } from "../../ground/keys-of.js";
import type { Language } from "../../ground/text.js";
import type { DrawnMarkdown } from "./draw-markdown.js";
import { type GuideName, guides } from "./guides.js";

export type DrawnGuide = Readonly<Record<Language, DrawnMarkdown>>;

let read: Promise<ReadonlyMap<GuideName, DrawnGuide>> | undefined;

/** The guides of `docs/guides`, drawn once for all who read them. */
export function readGuides(): Promise<ReadonlyMap<GuideName, DrawnGuide>> {
  read ??= drawAll();
  return read;
}

async function drawAll(): Promise<ReadonlyMap<GuideName, DrawnGuide>> {
  // Read where it is needed: no other verb has to wait for it.
  const { drawMarkdown } = await import("./draw-markdown.js");
  const drawn = async (name: GuideName, language: Language) => {
    const file = join(root, "docs", "guides", language, `${guides[name].file[language]}.md`);
    const source = await readFile(file, "utf8");
    return drawMarkdown(source, (link) => addressOf(link, language), spacing[language]);
  };
  return new Map(
    await Promise.all(
      keysOf(guides).map(async (name) => {
        const [fr, en] = await Promise.all([drawn(name, "fr"), drawn(name, "en")]);
        return [name, { fr, en }] as const;
      }),
    ),
  );
}

/** Guides link to one another by their files, so that they do in the repository as well. */
function addressOf(link: string, language: Language): string | undefined {
  const found = entriesOf(guides).find(([, { file }]) => link === `${file[language]}.md`);
  return found && `/guides/${found[0]}`;
}

/** French has a space before some signs, and no line ends there. */
export const spacing: Readonly<Record<Language, (text: string) => string>> = {
  fr: (text) => text.replaceAll(/ ([:;?!»])/g, "\u00a0$1").replaceAll("« ", "«\u00a0"),
  en: (text) => text,
};
