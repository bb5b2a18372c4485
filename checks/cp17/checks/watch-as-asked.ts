import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { organisedWatch } from "../lib/organised-watch.js";
import { readerFeeds } from "../lib/reader-feeds.js";

export const watchAsAsked = check({
  needs: ["db1", "desk1"],
  judges: "cp17/watch-to-organise",

  async run({ nodes: { db1, desk1 }, password }) {
    const { reference, folder, filed } = organisedWatch({ password });
    const there = await readerFeeds(db1);
    const spelled = there.map((feed) => `${feed.folder ?? "∅"}: ${feed.url}`);
    claim(
      spelled.length === filed.length &&
        filed.every((feed) => spelled.includes(`${feed.folder}: ${feed.url}`)),
      claimText("cp17/feeds-that-are-published-each", { filed: filed.length }),
      spelled.join(", "),
    );
    const told = await claimReported(desk1, reference, [folder]);
    return `${spelled.join(", ")}; ${told}`;
  },
});
