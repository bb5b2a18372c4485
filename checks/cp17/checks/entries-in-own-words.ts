import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { overlap } from "../../lib/prose/overlap.js";
import { daysReading } from "../lib/bulletins.js";
import { journalEntries } from "../lib/journal.js";

const most = 0.3;

export const entriesInOwnWords = check({
  needs: ["desk1"],
  judges: "cp17/bulletins-of-the-day",

  async run({ nodes: { desk1 }, password }) {
    const entries = await journalEntries(desk1, daysReading({ password }));
    const shares = entries.map(({ bulletin, summary }) => ({
      share: overlap(summary, `${bulletin.title}. ${bulletin.text}`),
      id: bulletin.id,
    }));
    const seen = shares.map(({ id, share }) => `${id}: ${Math.round(share * 100)} %`).join(", ");
    claim(
      shares.every(({ share }) => share <= most),
      claimText("cp17/less-than-of-each-summary", { percent: most * 100 }),
      seen,
    );
    return seen;
  },
});
