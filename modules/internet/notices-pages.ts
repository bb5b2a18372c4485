import { atomFeed } from "./atom-feed.js";
import { feeds, noticesSite } from "./feeds.js";
import { noticePage } from "./notice-page.js";
import { rssFeed } from "./rss-feed.js";

/** Files of the site of notices, by absolute path: each feed, and a page for each notice. */
export function noticesPages(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const feed of feeds) {
    files[feed.file] = feed.format === "atom" ? atomFeed(feed) : rssFeed(feed);
    for (const notice of feed.notices) {
      files[`${notice.id}.html`] = noticePage(notice, feed.language);
    }
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`/srv/www/${noticesSite}/${name}`, content]),
  );
}
