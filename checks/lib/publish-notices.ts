import { atomFeed } from "../../modules/internet/atom-feed.js";
import { type Feed, feeds, noticesSite } from "../../modules/internet/feeds.js";
import type { Notice } from "../../modules/internet/notice.js";
import { noticePage } from "../../modules/internet/notice-page.js";
import { rssFeed } from "../../modules/internet/rss-feed.js";
import type { Machine } from "./nodes/machine.js";

const folder = `/srv/www/${noticesSite}`;

/** Have the outside site publish notices, each by a page of its own and all in a feed, newest first. */
export async function publishNotices(
  ext1: Machine,
  file: string,
  notices: readonly Notice[],
): Promise<void> {
  const feed = feeds.find((one) => one.file === file);
  if (!feed) throw new Error(`there is no feed '${file}': ${feeds.map((one) => one.file)}`);
  for (const notice of notices) {
    await ext1.succeed`printf %s ${noticePage(notice, feed.language)} > ${folder}/${notice.id}.html`;
  }
  const whole: Feed = { ...feed, notices: [...notices, ...feed.notices] };
  await ext1.succeed`printf %s ${feed.format === "atom" ? atomFeed(whole) : rssFeed(whole)} > ${folder}/${file}`;
}
