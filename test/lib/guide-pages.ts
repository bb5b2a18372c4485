import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../../scripts/ground/entries-of.js";
import { root } from "../../scripts/ground/home.js";
import { languages } from "../../scripts/ground/text.js";
import { guides } from "../../scripts/portal/guides/guides.js";

/** Each guide in each language, as it is written. */
export const guidePages = entriesOf(guides).flatMap(([name, { file }]) =>
  languages.map((language) => ({
    name,
    language,
    text: readFileSync(join(root, "docs", "guides", language, `${file[language]}.md`), "utf8"),
  })),
);
