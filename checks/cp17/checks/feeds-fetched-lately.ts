import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: `chaque flux relevé depuis moins de ${hours} h`,
        en: `each feed fetched less than ${hours} h ago`,
      },
      told.join(", "),
    );
    return told.join(", ");
  },
});
