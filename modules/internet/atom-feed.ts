import { type Feed, noticesSite } from "./feeds.js";
import { markup } from "./markup.js";

/** A feed as Atom (RFC 4287). */
export function atomFeed({ url, language, title, notices }: Feed): string {
  const updated = notices
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const entries = notices.map(
    ({ id, date, author, title, text }) => `  <entry>
    <id>https://${noticesSite}/${id}.html</id>
    <link href="https://${noticesSite}/${id}.html"/>
    <title>${markup(title)}</title>
    <author><name>${markup(author)}</name></author>
    <updated>${date}T08:00:00Z</updated>
    <content type="text">${markup(text)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${url}</id>
  <link rel="self" href="${url}"/>
  <title>${markup(title)}</title>
  <updated>${updated}T08:00:00Z</updated>
${entries.join("")}</feed>
`;
}
