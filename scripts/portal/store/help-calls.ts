import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { type Frozen, freeze, frozenSchema } from "./frozen.js";
import type { Store } from "./store.js";

/** Most that a candidate calls in an hour: whoever clicks by mistake calls again. */
const mostAnHour = 20;
const hourMs = 3600 * 1000;

/** A candidate who asks for a trainer. */
export interface HelpCall {
  readonly id: number;
  readonly candidate: string;
  /** Full id of the check that he asks about; null where he named none. */
  readonly check: string | null;
  /** What had been seen of it; null where nothing had. */
  readonly frozen: Frozen | null;
  readonly words: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly takenAt: string | null;
  /** Name of the trainer who comes. */
  readonly takenBy: string | null;
  readonly endedAt: string | null;
  /** Name of the trainer who closed it; null where its candidate took it back. */
  readonly endedBy: string | null;
}

const row = z.object({
  id: z.int(),
  candidate: z.string(),
  check_id: z.string().nullable(),
  frozen: z
    .string()
    .transform((text) => frozenSchema.parse(JSON.parse(text)))
    .nullable(),
  words: z.string(),
  opened_at: z.string(),
  taken_at: z.string().nullable(),
  taken_by: z.string().nullable(),
  ended_at: z.string().nullable(),
  ended_by: z.string().nullable(),
});

/**
 * Call a trainer.
 *
 * @param check full id of what it is about; null where about nothing that was checked
 * @throws Misuse where the candidate has called already, or too often
 */
export function callHelp(
  store: Store,
  { candidate, check, words }: Pick<HelpCall, "candidate" | "check" | "words">,
): Promise<void> {
  const now = new Date();
  return store.act(async (database) => {
    if (
      await database.get("SELECT 1 FROM help_call WHERE candidate = ? AND ended_at IS NULL", [
        candidate,
      ])
    )
      throw new Misuse(calledAlready);
    const since = new Date(now.getTime() - hourMs).toISOString();
    const called = await database.get(
      "SELECT count(*) AS count FROM help_call WHERE candidate = ? AND opened_at > ?",
      [candidate, since],
    );
    if (Number(called?.["count"]) >= mostAnHour) throw new Misuse(tooMany);
    const frozen = check === null ? undefined : await freeze(database, candidate, check);
    await database.run(
      "INSERT INTO help_call (candidate, check_id, frozen, words, opened_at) VALUES (?, ?, ?, ?, ?)",
      [candidate, check, frozen ? JSON.stringify(frozen) : null, words, now.toISOString()],
    );
  });
}

/** A candidate needs nobody any more. @throws Misuse where he has not called */
export function takeBackCall(store: Store, candidate: string): Promise<void> {
  return store.act(async (database) => {
    const { changes } = await database.run(
      "UPDATE help_call SET ended_at = ? WHERE candidate = ? AND ended_at IS NULL",
      [new Date().toISOString(), candidate],
    );
    if (changes === 0) throw new Misuse(over);
  });
}

/**
 * A trainer comes.
 *
 * @returns whose call it is
 * @throws Misuse where it is over, or another trainer comes already
 */
export function takeCall(store: Store, id: number, by: string): Promise<string> {
  return store.act(async (database) => {
    const call = callOfRow(await database.get("SELECT * FROM help_call WHERE id = ?", [id]));
    if (!call || call.endedAt !== null) throw new Misuse(over);
    const { takenBy, candidate } = call;
    if (takenBy !== null && takenBy !== by) {
      throw new Misuse({
        fr: `${takenBy} s'occupe déjà de ${candidate}`,
        en: `${takenBy} looks after ${candidate} already`,
      });
    }
    if (takenBy === null) {
      await database.run("UPDATE help_call SET taken_at = ?, taken_by = ? WHERE id = ?", [
        new Date().toISOString(),
        by,
        id,
      ]);
    }
    return candidate;
  });
}

/**
 * It is done with; any trainer says so.
 *
 * @returns whose call it was
 * @throws Misuse where it is over already
 */
export function closeCall(store: Store, id: number, by: string): Promise<string> {
  return store.act(async (database) => {
    const call = callOfRow(await database.get("SELECT * FROM help_call WHERE id = ?", [id]));
    if (!call || call.endedAt !== null) throw new Misuse(over);
    await database.run("UPDATE help_call SET ended_at = ?, ended_by = ? WHERE id = ?", [
      new Date().toISOString(),
      by,
      id,
    ]);
    return call.candidate;
  });
}

/**
 * Calls of a candidate, the last first.
 *
 * @param most how many
 */
export function callsOf(store: Store, candidate: string, most: number): Promise<HelpCall[]> {
  return store.act(async (database) =>
    (
      await database.all("SELECT * FROM help_call WHERE candidate = ? ORDER BY id DESC LIMIT ?", [
        candidate,
        most,
      ])
    ).flatMap((found) => callOfRow(found) ?? []),
  );
}

/** Candidates who wait, or with whom a trainer is, who has waited for longest first. */
export function openCalls(store: Store): Promise<HelpCall[]> {
  return store.act(async (database) =>
    (await database.all("SELECT * FROM help_call WHERE ended_at IS NULL ORDER BY id")).flatMap(
      (found) => callOfRow(found) ?? [],
    ),
  );
}

function callOfRow(found: unknown): HelpCall | undefined {
  if (!found) return undefined;
  const one = row.parse(found);
  return {
    id: one.id,
    candidate: one.candidate,
    check: one.check_id,
    frozen: one.frozen,
    words: one.words,
    openedAt: one.opened_at,
    takenAt: one.taken_at,
    takenBy: one.taken_by,
    endedAt: one.ended_at,
    endedBy: one.ended_by,
  };
}

const calledAlready = {
  fr: "vous avez déjà appelé : un formateur vient, ou retirez d'abord cet appel",
  en: "you have called already: a trainer comes, or take that call back first",
};

const tooMany = {
  fr: `${mostAnHour} appels en une heure suffisent : levez la main`,
  en: `${mostAnHour} calls in an hour are enough: raise your hand`,
};

const over = {
  fr: "cet appel est terminé ; rechargez la page",
  en: "this call is over; load the page again",
};
