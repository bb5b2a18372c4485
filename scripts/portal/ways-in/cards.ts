import { z } from "zod";
import type { Store } from "../store/store.js";
import { digestOfCode, drawCode } from "./code.js";
import { isSameDigest } from "./same-digest.js";

const row = z.object({ candidate: z.string(), code: z.string() });

/** Whose way in is drawn. */
export interface CardOf {
  readonly candidate: string;
  /** His name, for the trainer's eyes; empty where nobody gave it. */
  readonly person: string;
}

/**
 * Draw a candidate's way in. His former one is revoked, and whoever came in by it is out.
 *
 * @returns the code, which nobody can read again
 */
export async function drawCard(store: Store, { candidate, person }: CardOf): Promise<string> {
  const code = drawCode();
  await store.act((database) => {
    database.run(
      "INSERT OR REPLACE INTO card (candidate, code, person, drawn_at) VALUES (?, ?, ?, ?)",
      [candidate, digestOfCode(code), person, new Date().toISOString()],
    );
    database.run("DELETE FROM session WHERE role = 'candidate' AND who = ?", [candidate]);
  });
  return code;
}

/** The candidate whose card has a code; undefined where nobody's has. */
export function candidateOf(store: Store, typed: string): Promise<string | undefined> {
  const digest = digestOfCode(typed);
  return store.act((database) => {
    const found = row.safeParse(database.get("SELECT * FROM card WHERE code = ?", [digest])).data;
    return found && isSameDigest(found.code, digest) ? found.candidate : undefined;
  });
}

const carded = z.array(z.object({ candidate: z.string(), person: z.string() }));

/** Candidates who have a card, by id. */
export function cardedCandidates(store: Store): Promise<CardOf[]> {
  return store.act((database) =>
    carded.parse(database.all("SELECT candidate, person FROM card ORDER BY candidate")),
  );
}
