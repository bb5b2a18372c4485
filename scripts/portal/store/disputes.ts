import { z } from "zod";
import { resultSchema } from "../../../checks/lib/run/result.js";
import { Misuse } from "../../ground/misuse.js";
import { type Frozen, freeze, frozenSchema } from "./frozen.js";
import type { Queries } from "./queries.js";
import type { Store } from "./store.js";

/** Most that are open in a lab, and that are opened there in a day. */
const [mostOpen, mostADay] = [10, 30];
const dayMs = 24 * 3600 * 1000;
/** Most that a page is told of a lab: the open ones and the last others. */
const mostTold = 30;

/** A result that its candidate disputes, as it was then, and what became of that. */
export interface Dispute {
  readonly id: number;
  readonly candidate: string;
  readonly frozen: Frozen;
  /** The candidate's. */
  readonly words: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly withdrawnAt: string | null;
  readonly answer: {
    readonly at: string;
    /** Name of a trainer. */
    readonly by: string;
    /** Whether the candidate is right. */
    readonly isRight: boolean;
    readonly words: string;
  } | null;
}

const row = z.object({
  id: z.int(),
  candidate: z.string(),
  frozen: z.string().transform((text) => frozenSchema.parse(JSON.parse(text))),
  words: z.string(),
  opened_at: z.string(),
  withdrawn_at: z.string().nullable(),
  answered_at: z.string().nullable(),
  answered_by: z.string().nullable(),
  is_right: z.int().nullable(),
  answer: z.string().nullable(),
});

const columns =
  "id, candidate, frozen, words, opened_at, withdrawn_at, answered_at, answered_by, is_right, answer";
const isOpen = "withdrawn_at IS NULL AND answered_at IS NULL";

export interface OpenDispute {
  readonly candidate: string;
  /** Full id. */
  readonly check: string;
  /** When what the candidate has on his page was seen: he disputes that, and nothing that came meanwhile. */
  readonly seenAt: string;
  readonly words: string;
}

/**
 * Dispute the last result of a check: it is frozen with what was run for it.
 *
 * @throws Misuse where it is not red, another look has come, it is disputed already, or too many are
 */
export function openDispute(
  store: Store,
  { candidate, check, seenAt, words }: OpenDispute,
): Promise<void> {
  const now = new Date();
  return store.act(async (database) => {
    const frozen = await freeze(database, candidate, check);
    if (frozen?.outcome !== "not_satisfied" && frozen?.outcome !== "not_observed") {
      throw new Misuse(notRed(check));
    }
    if (frozen.seenAt !== seenAt) throw new Misuse(lookedAgain(check));
    await mustHaveRoom(database, candidate, check, now);
    const evidence = await database.get(
      "SELECT evidence FROM evidence WHERE candidate = ? AND id = ?",
      [candidate, check],
    );
    await database.run(
      `INSERT INTO dispute (candidate, check_id, frozen, evidence, words, opened_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        candidate,
        check,
        JSON.stringify(frozen),
        String(evidence?.["evidence"] ?? '{"kept":[],"left":0}'),
        words,
        now.toISOString(),
      ],
    );
  });
}

async function mustHaveRoom(
  database: Queries,
  candidate: string,
  check: string,
  now: Date,
): Promise<void> {
  const count = async (where: string, ...values: string[]) =>
    Number(
      (
        await database.get(
          `SELECT count(*) AS count FROM dispute WHERE candidate = ? AND ${where}`,
          [candidate, ...values],
        )
      )?.["count"],
    );
  if ((await count(`check_id = ? AND ${isOpen}`, check)) > 0)
    throw new Misuse(disputedAlready(check));
  const since = new Date(now.getTime() - dayMs).toISOString();
  if ((await count(isOpen)) >= mostOpen || (await count("opened_at > ?", since)) >= mostADay) {
    throw new Misuse(tooMany);
  }
}

/** @throws Misuse where the lab has no such dispute that is open */
export function withdrawDispute(store: Store, candidate: string, id: number): Promise<void> {
  return store.act(async (database) => {
    const { changes } = await database.run(
      `UPDATE dispute SET withdrawn_at = ? WHERE id = ? AND candidate = ? AND ${isOpen}`,
      [new Date().toISOString(), id, candidate],
    );
    if (changes === 0) throw new Misuse(notOpen(id));
  });
}

export interface AnswerDispute {
  readonly id: number;
  /** Name of the trainer. */
  readonly by: string;
  readonly isRight: boolean;
  readonly words: string;
}

/**
 * Answer a dispute, once and for all. The verdict of the machines stays what it was: the answer stands beside it.
 *
 * @returns whose it is
 * @throws Misuse where there is no such dispute that is open
 */
export function answerDispute(
  store: Store,
  { id, by, isRight, words }: AnswerDispute,
): Promise<string> {
  return store.act(async (database) => {
    const { changes } = await database.run(
      `UPDATE dispute SET answered_at = ?, answered_by = ?, is_right = ?, answer = ?
       WHERE id = ? AND ${isOpen}`,
      [new Date().toISOString(), by, isRight ? 1 : 0, words, id],
    );
    if (changes === 0) throw new Misuse(notOpen(id));
    return String(
      (await database.get("SELECT candidate FROM dispute WHERE id = ?", [id]))?.["candidate"],
    );
  });
}

/** Disputes of a lab, the open ones first, then the last. */
export function disputesOf(store: Store, candidate: string): Promise<Dispute[]> {
  return store.act(async (database) =>
    (
      await database.all(
        `SELECT ${columns} FROM dispute WHERE candidate = ? ORDER BY ${isOpen} DESC, id DESC LIMIT ?`,
        [candidate, mostTold],
      )
    ).map(disputeOf),
  );
}

/** Disputes of all labs that wait for an answer, the oldest first. */
export function openDisputes(store: Store): Promise<Dispute[]> {
  return store.act(async (database) =>
    (await database.all(`SELECT ${columns} FROM dispute WHERE ${isOpen} ORDER BY id`)).map(
      disputeOf,
    ),
  );
}

const evidenceSchema = z.object({
  kept: resultSchema.shape.evidence,
  /** Commands for which there was no room. */
  left: z.int(),
});
export type KeptEvidence = z.infer<typeof evidenceSchema>;

/** What was run for what is disputed; undefined where the lab has no such dispute. */
export function evidenceOf(
  store: Store,
  candidate: string,
  id: number,
): Promise<KeptEvidence | undefined> {
  return store.act(async (database) => {
    const found = await database.get(
      "SELECT evidence FROM dispute WHERE candidate = ? AND id = ?",
      [candidate, id],
    );
    return found ? evidenceSchema.parse(JSON.parse(String(found["evidence"]))) : undefined;
  });
}

function disputeOf(found: unknown): Dispute {
  const one = row.parse(found);
  return {
    id: one.id,
    candidate: one.candidate,
    frozen: one.frozen,
    words: one.words,
    openedAt: one.opened_at,
    withdrawnAt: one.withdrawn_at,
    answer:
      one.answered_at === null
        ? null
        : {
            at: one.answered_at,
            by: one.answered_by ?? "",
            isRight: one.is_right === 1,
            words: one.answer ?? "",
          },
  };
}

const notRed = (check: string) => ({
  fr: `${check} n'est pas rouge au dernier contrôle : il n'y a rien à contester`,
  en: `${check} is not red at the last check: there is nothing to dispute`,
});

const lookedAgain = (check: string) => ({
  fr: `${check} a été regardé de nouveau entre-temps : relisez ce qui a été constaté, puis contestez`,
  en: `${check} was looked at again meanwhile: read what was seen, then dispute it`,
});

const disputedAlready = (check: string) => ({
  fr: `${check} est déjà contesté : le formateur va répondre, ou retirez d'abord cette contestation`,
  en: `${check} is disputed already: the trainer will answer, or withdraw that dispute first`,
});

const tooMany = {
  fr: `${mostOpen} contestations à la fois et ${mostADay} par jour suffisent : attendez les réponses, ou appelez le formateur`,
  en: `${mostOpen} disputes at once and ${mostADay} a day are enough: wait for the answers, or call the trainer`,
};

const notOpen = (id: number) => ({
  fr: `la contestation ${id} n'est pas ouverte : elle a été retirée, ou un formateur y a répondu ; rechargez la page`,
  en: `dispute ${id} is not open: it was withdrawn, or a trainer has answered it; load the page again`,
});
