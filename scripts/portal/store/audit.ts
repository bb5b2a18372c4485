import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import type { Queries } from "./queries.js";
import type { Store } from "./store.js";

/** Who did something. */
export interface Actor {
  readonly role: "candidate" | "trainer" | "administrator" | "nobody";
  /** Id of a candidate, or name of an account; empty where nobody knows. */
  readonly who: string;
  /** From where he asks; empty at the server's own command line. */
  readonly address: string;
}

const hourMs = 3600 * 1000;
/** How long it is kept who did what, in milliseconds: a year. */
const keptMs = 366 * 24 * hourMs;

/**
 * Note who did what.
 *
 * @param what a word of ours, e.g. `check`
 * @param about what it was done to, e.g. a lab and the full id of an exercise; never a secret
 */
export function note(store: Store, actor: Actor, what: string, about: string): Promise<void> {
  return noteEach(store, actor, what, [about]);
}

/**
 * Note that somebody did the same to several: all of it or, where that fails, nothing.
 *
 * @param abouts what it was done to, each a line
 */
export function noteEach(
  store: Store,
  actor: Actor,
  what: string,
  abouts: readonly string[],
): Promise<void> {
  return store.act((database) => write(database, actor, what, abouts));
}

/**
 * The same, of what nobody needs often.
 *
 * @throws Misuse, in the words that are given, with nothing noted, where he did so as often within an hour
 */
export function noteWithin(
  store: Store,
  actor: Actor,
  what: string,
  about: string,
  { most, refused }: { readonly most: number; readonly refused: Text },
): Promise<void> {
  return store.act(async (database) => {
    const since = new Date(Date.now() - hourMs).toISOString();
    const before = await database.get(
      "SELECT count(*) AS count FROM audit WHERE role = ? AND who = ? AND what = ? AND at > ?",
      [actor.role, actor.who, what, since],
    );
    if (Number(before?.["count"]) >= most) throw new Misuse(refused);
    await write(database, actor, what, [about]);
  });
}

async function write(
  database: Queries,
  { role, who, address }: Actor,
  what: string,
  abouts: readonly string[],
): Promise<void> {
  const now = new Date();
  await database.run("DELETE FROM audit WHERE at < ?", [
    new Date(now.getTime() - keptMs).toISOString(),
  ]);
  for (const about of abouts) {
    await database.run(
      "INSERT INTO audit (at, role, who, address, what, about) VALUES (?, ?, ?, ?, ?, ?)",
      [now.toISOString(), role, who, address, what, about],
    );
  }
}

const notedSchema = z.object({
  at: z.string(),
  role: z.string(),
  who: z.string(),
  what: z.string(),
  about: z.string(),
});
/** What somebody did, and when, ISO 8601. */
export type Noted = z.infer<typeof notedSchema>;

/**
 * What was done to a candidate's lab, or by him, the last first.
 *
 * @param most how many
 */
export function notedOf(store: Store, candidate: string, most: number): Promise<Noted[]> {
  return store.act(async (database) =>
    z.array(notedSchema).parse(
      await database.all(
        `SELECT at, role, who, what, about FROM audit
         WHERE about = ?1 OR substr(about, 1, length(?1) + 1) = ?1 || ' ' OR (role = 'candidate' AND who = ?1)
         ORDER BY id DESC LIMIT ?2`,
        [candidate, most],
      ),
    ),
  );
}
