import { feeds, noticesSite } from "../../../modules/internet/feeds.js";

/** The feed of advisories, as its publisher serves it. */
export const advisories = feeds.find(({ file }) => file === "securite.atom")?.url ?? "";
/** An address that its publisher has given up. */
export const formerAddress = `https://${noticesSite}/ancien/securite.atom`;
