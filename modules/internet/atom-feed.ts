import { type Feed, noticesSite } from "./feeds.js";
import { markup } from "./markup.js";
import { publishedAt } from "./published-at.js";

/** A feed as Atom (RFC 4287). */
export function atomFeed({ url, language, title, notices }: Feed): string {
  const updated = notices
    .map((notice) => publishedAt(notice).toISOString())
    .sort()
    .at(-1);
  const entries = notices.map(
    (notice) => `  <entry>
    <id>https://${noticesSite}/${notice.id}.html</id>
    <link href="https://${noticesSite}/${notice.id}.html"/>
    <title>${markup(notice.title)}</title>
    <author><name>${markup(notice.author)}</name></author>
    <updated>${publishedAt(notice).toISOString()}</updated>
    <content type="text">${markup(notice.text)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${url}</id>
  <link rel="self" href="${url}"/>
  <title>${markup(title)}</title>
  <updated>${updated}</updated>
${entries.join("")}</feed>
`;
}
