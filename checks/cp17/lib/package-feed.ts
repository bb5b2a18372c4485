import { noticesSite } from "../../../modules/internet/feeds.js";

/** File of the feed that announces corrected packages. */
export const packageFeed = "paquets.rss";
/** Where it is read. */
export const packageFeedUrl = `https://${noticesSite}/${packageFeed}`;
