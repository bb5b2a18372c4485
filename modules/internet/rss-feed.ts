import { type Feed, noticesSite } from "./feeds.js";
import { markup } from "./markup.js";
import { publishedAt } from "./published-at.js";

/** A feed as RSS 2.0. */
export function rssFeed({ language, title, subject, notices }: Feed): string {
  const items = notices.map(
    (notice) => `    <item>
      <guid>https://${noticesSite}/${notice.id}.html</guid>
      <link>https://${noticesSite}/${notice.id}.html</link>
      <title>${markup(notice.title)}</title>
      <dc:creator>${markup(notice.author)}</dc:creator>
      <pubDate>${publishedAt(notice).toUTCString()}</pubDate>
      <description>${markup(notice.text)}</description>
    </item>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${markup(title)}</title>
    <link>https://${noticesSite}/</link>
    <description>${markup(subject)}</description>
    <language>${language}</language>
${items.join("")}  </channel>
</rss>
`;
}
