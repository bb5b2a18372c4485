import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { overlap } from "../../lib/prose/overlap.js";
import { daysReading } from "../lib/bulletins.js";
import { journalEntries } from "../lib/journal.js";

const most = 0.3;

export const entriesInOwnWords = check({
  title: {
    fr: "Aucune entrée n'est recopiée de son bulletin",
    en: "No entry is copied from its bulletin",
  },
  remedy: {
    fr: "Dire en français ce qui est touché, comment, et ce que cela changerait ici : pas le texte du flux.",
    en: "Tell in one's own words what is affected, how, and what it would change here: not the feed's text.",
  },
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
      {
        fr: `moins de ${most * 100} % de chaque résumé est repris du bulletin`,
        en: `less than ${most * 100} % of each summary is taken from the bulletin`,
      },
      seen,
    );
    return seen;
  },
});
