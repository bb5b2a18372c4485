import { z } from "zod";
import { type Language, languages } from "../../ground/text.js";
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

/** The same, with what is printed on it beside. */
export interface CardToDraw extends CardOf {
  /** His part of the class, for the trainer's eyes too. @default - none */
  readonly group?: string;
  /** What the card is printed in. @default fr */
  readonly language?: Language | undefined;
}

/**
 * Draw a candidate's way in. His former one is revoked, and whoever came in by it is out: keys that were given by it open
 * nothing any more.
 *
 * @returns the code, which nobody can read again
 */
export async function drawCard(
  store: Store,
  { candidate, person, group = "", language = "fr" }: CardToDraw,
): Promise<string> {
  const code = drawCode();
  await store.act(async (database) => {
    await database.run(
      `INSERT INTO card (candidate, code, person, class_group, language, drawn_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (candidate) DO UPDATE SET code = excluded.code, person = excluded.person,
         class_group = excluded.class_group, language = excluded.language, drawn_at = excluded.drawn_at`,
      [candidate, digestOfCode(code), person, group, language, new Date().toISOString()],
    );
    await database.run("DELETE FROM ssh_key WHERE candidate = ?", [candidate]);
    await database.run("DELETE FROM session WHERE role = 'candidate' AND who = ?", [candidate]);
  });
  return code;
}

/** The candidate whose card has a code; undefined where nobody's has. */
export function candidateOf(store: Store, typed: string): Promise<string | undefined> {
  const digest = digestOfCode(typed);
  return store.act(async (database) => {
    const found = row.safeParse(
      await database.get("SELECT * FROM card WHERE code = ?", [digest]),
    ).data;
    return found && isSameDigest(found.code, digest) ? found.candidate : undefined;
  });
}

const carded = z.array(z.object({ candidate: z.string(), person: z.string() }));

/** Candidates who have a card, by id. */
export function cardedCandidates(store: Store): Promise<CardOf[]> {
  return store.act(async (database) =>
    carded.parse(await database.all("SELECT candidate, person FROM card ORDER BY candidate")),
  );
}

const printed = z.array(
  z.object({
    candidate: z.string(),
    person: z.string(),
    group: z.string(),
    language: z.enum(languages),
  }),
);

/** What is printed on the cards that were drawn, by candidate: to draw them again. */
export function printedOnCards(store: Store): Promise<Required<CardToDraw>[]> {
  return store.act(async (database) =>
    printed.parse(
      await database.all(
        'SELECT candidate, person, class_group AS "group", language FROM card ORDER BY candidate',
      ),
    ),
  );
}
