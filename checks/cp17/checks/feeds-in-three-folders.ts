import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { fetched } from "../lib/fetched.js";
import { folders, readerFeeds } from "../lib/reader-feeds.js";

const least = 4;

export const feedsInThreeFolders = check({
  needs: ["fw1", "ext1", "app1", "db1"],
  deadlineMs: 9000,

  async run({ nodes: { fw1, ext1, app1, db1 } }) {
    const feeds = await readerFeeds(db1);
    const count = folders.map((folder) => feeds.filter((feed) => feed.folder === folder).length);
    const sorted = folders.map((folder, at) => `${folder}: ${count[at]}`).join(", ");
    claim(
      feeds.length >= least && count.every((number) => number > 0),
      claimText("cp17/at-least-feeds-and-at", { least }),
      `${feeds.length}: ${sorted}`,
    );
    const answers = await fetched(
      app1,
      feeds.map(({ url }) => url),
    );
    const dead = answers.filter(
      ({ status, body }) =>
        status !== "200" || !/<(?:item|entry)\b/.test(body) || !/<\/(?:rss|feed)>\s*$/.test(body),
    );
    if (dead.length > 0) await mustAnswer(fw1, ext1);
    claim(
      dead.length === 0,
      claimText("cp17/each-feed-answers-and-parses"),
      dead.map(({ url, status }) => `${url}: ${status}`).join(", "),
    );
    return `${feeds.length}: ${sorted}`;
  },
});
