import { type Language, wordsOf } from "../../scripts/ground/text.js";
import { markup } from "../internet/markup.js";
import type { Chapter } from "./chapter.js";

/** Style of the HTML file, which has to stand alone. */
const style = `:root { color-scheme: light dark; }
body { max-width: 70rem; margin: 0 auto; padding: 1rem; font: 16px/1.45 sans-serif; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
th, td { border: 1px solid #888; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }`;

/**
 * The manual as one page that needs nothing else.
 *
 * @param title of the whole
 */
export function htmlOf(chapters: readonly Chapter[], title: string, language: Language): string {
  const said = (told: Parameters<typeof wordsOf>[0]) => markup(wordsOf(told, language));
  const contents = chapters.map((one) => `<li><a href="#${one.id}">${said(one.title)}</a></li>`);
  const sections = chapters.map(
    ({ id, title, lead, tables }) => `<section id="${id}">
<h2>${said(title)}</h2>
<p>${said(lead)}</p>
${tables
  .map(
    ({ title, columns, rows }) => `<table>
<caption>${said(title)}</caption>
<thead><tr>${columns.map((one) => `<th scope="col">${said(one)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(([first = "", ...cells]) => `<tr><th scope="row">${said(first)}</th>${cells.map((one) => `<td>${said(one)}</td>`).join("")}</tr>`).join("\n")}
</tbody>
</table>`,
  )
  .join("\n")}
</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${markup(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${markup(title)}</h1>
<nav><ol>
${contents.join("\n")}
</ol></nav>
${sections.join("\n")}
</body>
</html>
`;
}
