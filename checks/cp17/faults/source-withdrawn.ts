import { noticesSite } from "../../../modules/internet/feeds.js";
import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";

export const sourceWithdrawn = fault({
  needs: ["ext1"],
  reddens: ["cp17/sources-answer"],

  async apply({ nodes: { ext1 }, password }) {
    const { critical } = daysReading({ password });
    await ext1.succeed`rm /srv/www/${noticesSite}/${critical.id}.html`;
  },
});
