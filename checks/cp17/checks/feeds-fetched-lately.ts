import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { readerFeeds } from "../lib/reader-feeds.js";

const hours = 24;

export const feedsFetchedLately = check({
  needs: ["db1"],

  async run({ nodes: { db1 } }) {
    const feeds = await readerFeeds(db1);
    const told = feeds.map(
      ({ title, age }) => `${title}: ${age === null ? "∅" : `${age.toFixed(1)} h`}`,
    );
    claim(
      feeds.length > 0 && feeds.every(({ age }) => age !== null && age < hours),
      claimText("cp17/each-feed-fetched-less-than", { hours }),
      told.join(", "),
    );
    return told.join(", ");
  },
});
