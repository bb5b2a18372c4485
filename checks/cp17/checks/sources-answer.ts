import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { daysReading } from "../lib/bulletins.js";
import { fetched } from "../lib/fetched.js";
import { journalEntries } from "../lib/journal.js";

export const sourcesAnswer = check({
  needs: ["fw1", "ext1", "app1", "desk1"],
  judges: "cp17/bulletins-of-the-day",
  deadlineMs: 9000,

  async run({ nodes: { fw1, ext1, app1, desk1 }, password }) {
    const entries = await journalEntries(desk1, daysReading({ password }));
    const pages = await fetched(
      app1,
      entries.map(({ source }) => source),
    );
    const wrong = pages.filter(({ status, body }, at) => {
      const author = entries[at]?.bulletin.author ?? "";
      return status !== "200" || !/<time>[^<]+<\/time>/.test(body) || !body.includes(author);
    });
    if (wrong.length > 0) await mustAnswer(fw1, ext1);
    claim(
      wrong.length === 0,
      claimText("cp17/each-source-answers-dated-and-signed"),
      wrong.map(({ url, status }) => `${url}: ${status}`).join(", "),
    );
    return pages.map(({ url, status }) => `${url}: ${status}`).join(", ");
  },
});
