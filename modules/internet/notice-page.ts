import type { Feed, Notice } from "./feeds.js";
import { markup } from "./markup.js";

/** The page of one notice. */
export function noticePage(
  { date, author, title, text }: Notice,
  language: Feed["language"],
): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${markup(title)}</title>
<h1>${markup(title)}</h1>
<p>${markup(author)}, <time>${date}</time></p>
<p>${markup(text)}</p>
</html>
`;
}
