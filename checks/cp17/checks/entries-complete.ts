import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { words } from "../../lib/prose/words.js";
import { timeOf } from "../../lib/time-of.js";
import { daysReading } from "../lib/bulletins.js";
import { journalEntries } from "../lib/journal.js";

const leastWords = 8;

export const entriesComplete = check({
  needs: ["desk1"],
  judges: "cp17/bulletins-of-the-day",

  async run({ nodes: { desk1 }, password }) {
    const entries = await journalEntries(desk1, daysReading({ password }));
    const missing = entries.flatMap(({ bulletin, summary, concerned, action, by, technician }) => {
      const lacks = [
        words(summary).length < leastWords && `summary (${words(summary).length} words)`,
        concerned === undefined && "concerned",
        words(action).length === 0 && "action",
        !technician && `author ${by}`,
      ].filter(Boolean);
      return lacks.length > 0 ? [`${bulletin.id}: ${lacks.join(", ")}`] : [];
    });
    claim(
      missing.length === 0,
      claimText("cp17/each-entry-has-summary-of", { leastWords }),
      missing.join("; "),
    );
    return entries.map(({ bulletin, at, by }) => `${bulletin.id}: ${timeOf(at)} ${by}`).join(", ");
  },
});
