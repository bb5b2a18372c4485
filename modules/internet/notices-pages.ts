import { atomFeed } from "./atom-feed.js";
import { feeds, noticesSite } from "./feeds.js";
import { markup } from "./markup.js";
import { rssFeed } from "./rss-feed.js";

/** Files of the site of notices, by absolute path: each feed, and a page for each notice. */
export function noticesPages(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const feed of feeds) {
    files[feed.file] = feed.format === "atom" ? atomFeed(feed) : rssFeed(feed);
    for (const { id, date, author, title, text } of feed.notices) {
      files[`${id}.html`] = `<!doctype html>
<html lang="${feed.language}">
<meta charset="utf-8">
<title>${markup(title)}</title>
<h1>${markup(title)}</h1>
<p>${markup(author)}, <time>${date}</time></p>
<p>${markup(text)}</p>
</html>
`;
    }
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`/srv/www/${noticesSite}/${name}`, content]),
  );
}
