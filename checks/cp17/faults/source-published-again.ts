import { fault } from "../../lib/fault.js";
import { publishNotices } from "../../lib/publish-notices.js";
import { daysReading } from "../lib/bulletins.js";
import { packageFeed } from "../lib/package-feed.js";

export const sourcePublishedAgain = fault({
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
