import { z } from "zod";
import type { Told } from "../../ground/text.js";
import { toldSchema } from "../../ground/text-schema.js";
import type { Store } from "./store.js";

/** Most that a page shows, the newest. All are kept. */
const shown = 50;

const row = z.object({
  id: z.int(),
  sender: z.string(),
  told: z.string().transform((text) => toldSchema.parse(JSON.parse(text))),
  sentAt: z.string(),
  readAt: z.string().nullable(),
});

/** What a trainer wrote to a candidate. */
export type Message = z.infer<typeof row>;

export interface SendMessageProps {
  readonly candidate: string;
  /** The trainer's name. */
  readonly sender: string;
  readonly told: Told;
  /** The act that it is sent by. */
  readonly act: string;
}

export function sendMessage(
  store: Store,
  { candidate, sender, told, act }: SendMessageProps,
): Promise<void> {
  return store.act(async (database) => {
    await database.run(
      "INSERT INTO message (candidate, sender, told, act, sent_at) VALUES (?, ?, ?, ?, ?)",
      [candidate, sender, JSON.stringify(told), act, new Date().toISOString()],
    );
  });
}

/** A candidate's newest messages, the oldest of them first; not those that were taken back. */
export function messagesOf(store: Store, candidate: string): Promise<Message[]> {
  return store.act(async (database) =>
    z
      .array(row)
      .parse(
        await database.all(
          `SELECT id, sender, told, sent_at AS "sentAt", read_at AS "readAt" FROM message
           WHERE candidate = ? AND withdrawn_at IS NULL ORDER BY id DESC LIMIT ?`,
          [candidate, shown],
        ),
      )
      .toReversed(),
  );
}

/** Note that a candidate has read one of his; another's stays as it is, and the first time counts. */
export function readMessage(store: Store, candidate: string, id: number): Promise<void> {
  return store.act(async (database) => {
    await database.run(
      "UPDATE message SET read_at = ? WHERE id = ? AND candidate = ? AND read_at IS NULL",
      [new Date().toISOString(), id, candidate],
    );
  });
}

/**
 * Take back what an act sent to a candidate.
 *
 * @returns whether he had not read it
 */
export function withdrawMessage(store: Store, candidate: string, act: string): Promise<boolean> {
  return store.act(
    async (database) =>
      (
        await database.run(
          `UPDATE message SET withdrawn_at = ?
         WHERE candidate = ? AND act = ? AND read_at IS NULL AND withdrawn_at IS NULL`,
          [new Date().toISOString(), candidate, act],
        )
      ).changes > 0,
  );
}

const counts = z.array(z.object({ candidate: z.string(), unread: z.int() }));

/** How many messages each candidate has yet to read. */
export async function unreadMessages(store: Store): Promise<ReadonlyMap<string, number>> {
  const rows = await store.act(async (database) =>
    counts.parse(
      await database.all(
        `SELECT candidate, count(*) AS unread FROM message
         WHERE read_at IS NULL AND withdrawn_at IS NULL GROUP BY candidate`,
      ),
    ),
  );
  return new Map(rows.map(({ candidate, unread }) => [candidate, unread]));
}
