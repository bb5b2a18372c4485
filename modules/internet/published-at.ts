import type { Notice } from "./notice.js";

/** The instant at which a notice came out. */
export function publishedAt({ date }: Notice): Date {
  return new Date(date.includes("T") ? date : `${date}T08:00:00Z`);
}
