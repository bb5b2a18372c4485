import { type Feed, noticesSite } from "./feeds.js";
import { markup } from "./markup.js";

/** A feed as RSS 2.0. */
export function rssFeed({ language, title, subject, notices }: Feed): string {
  const items = notices.map(
    ({ id, date, author, title, text }) => `    <item>
      <guid>https://${noticesSite}/${id}.html</guid>
      <link>https://${noticesSite}/${id}.html</link>
      <title>${markup(title)}</title>
      <dc:creator>${markup(author)}</dc:creator>
      <pubDate>${new Date(`${date}T08:00:00Z`).toUTCString()}</pubDate>
      <description>${markup(text)}</description>
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
