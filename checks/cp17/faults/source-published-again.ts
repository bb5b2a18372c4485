import { fault } from "../../lib/fault.js";
import { publishNotices } from "../../lib/publish-notices.js";
import { daysReading } from "../lib/bulletins.js";
import { packageFeed } from "../lib/package-feed.js";

export const sourcePublishedAgain = fault({
  title: {
    fr: "La source d'une entrée porte une date de publication postérieure à l'entrée",
    en: "The source of an entry has a date of publication after the entry",
  },
  symptom: {
    fr: "« Comment a-t-on pu lire ce bulletin avant sa parution ? »",
    en: "“How could anybody read this bulletin before it came out?”",
  },
  level: 2,
  needs: ["ext1"],
  reddens: ["cp17/entries-after-their-source"],

  async apply({ nodes: { ext1 }, password }) {
    const { bulletins, critical } = daysReading({ password });
    const now = new Date().toISOString();
    await publishNotices(
      ext1,
      packageFeed,
      bulletins.map((one) => (one === critical ? { ...one, date: now } : one)),
    );
  },
});
