import { z } from "zod";
import { asOwner } from "../../lib/application/as-owner.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Node } from "../../lib/nodes/node.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";

/** Folders that a technology watch is sorted into. */
export const folders = ["Sécurité", "Technologie", "Réglementation"] as const;

const feed = z.object({
  folder: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  /** Hours since it was last fetched; null where it never was. */
  age: z.number().nullable(),
});

/** A feed of the company's reader. */
export type ReaderFeed = z.infer<typeof feed>;

/**
 * The feeds of the reader that has the folders of the watch. People who only passed by have none.
 *
 * @throws Mismatch when the database does not answer, NotObserved when it answers something else
 */
export async function readerFeeds(db1: Node): Promise<readonly ReaderFeed[]> {
  const sql = `SELECT coalesce(json_agg(row), '[]') FROM (
    SELECT c.title AS folder, f.title, f.feed_url AS url,
      extract(epoch FROM now() - f.last_successful_update) / 3600 AS age
    FROM ttrss_feeds f LEFT JOIN ttrss_feed_categories c ON c.id = f.cat_id
    WHERE f.owner_uid IN (SELECT owner_uid FROM ttrss_feed_categories
      WHERE title IN (${folders.map((folder) => `'${folder}'`).join(", ")}))
    ORDER BY c.title, f.title) row`;
  const { exitCode, stdout, stderr } = await asOwner(db1, sql);
  claim(exitCode === 0, claimText("cp17/feed-reader-database-answers"), stderr.trim());
  return readAnswer(db1, "psql", stdout, z.array(feed));
}
