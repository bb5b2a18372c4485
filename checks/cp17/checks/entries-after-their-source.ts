import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { timeOf } from "../../lib/time-of.js";
import { daysReading } from "../lib/bulletins.js";
import { fetched } from "../lib/fetched.js";
import { journalEntries } from "../lib/journal.js";
import { packageFeedUrl } from "../lib/package-feed.js";

export const entriesAfterTheirSource = check({
  needs: ["fw1", "ext1", "app1", "desk1"],
  judges: "cp17/bulletins-of-the-day",
  deadlineMs: 9000,

  async run({ nodes: { fw1, ext1, app1, desk1 }, password }) {
    const entries = await journalEntries(desk1, daysReading({ password }));
    const [feed] = await fetched(app1, [packageFeedUrl]);
    if (feed?.status !== "200") await mustAnswer(fw1, ext1);
    const dated = entries.map(({ bulletin, at }) => {
      const item = feed?.body.split("<item>").find((one) => one.includes(bulletin.url)) ?? "";
      const published = Date.parse(item.match(/<pubDate>([^<]+)</)?.[1] ?? "") / 1000;
      return { id: bulletin.id, published, at };
    });
    const seen = dated
      .map(({ id, published, at }) => `${id}: ${timeOf(published)}, entry ${timeOf(at)}`)
      .join("; ");
    claim(
      dated.every(({ published, at }) => published <= at),
      claimText("cp17/each-source-is-published-and"),
      seen,
    );
    return seen;
  },
});
