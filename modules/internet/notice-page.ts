import type { Feed } from "./feeds.js";
import { markup } from "./markup.js";
import type { Notice } from "./notice.js";
import { publishedAt } from "./published-at.js";

/** The page of one notice. */
export function noticePage(notice: Notice, language: Feed["language"]): string {
  const { author, title, text } = notice;
  const day = publishedAt(notice).toISOString().slice(0, 10);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${markup(title)}</title>
<h1>${markup(title)}</h1>
<p>${markup(author)}, <time>${day}</time></p>
<p>${markup(text)}</p>
</html>
`;
}
