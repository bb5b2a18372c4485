import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Store } from "../store/store.js";

const visitorSchema = z.object({
  role: z.enum(["candidate", "trainer"]),
  /** Id of a candidate, or a trainer's name. */
  who: z.string(),
});
/** Somebody who has come in. */
export type Visitor = z.infer<typeof visitorSchema>;

/** How long a session lasts, in seconds: a day's work. The card, or the password, opens the next. */
export const sessionSeconds = 12 * 3600;

/** @returns what the cookie holds, of which only a digest is kept */
export async function openSession(store: Store, { role, who }: Visitor): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  await store.act(async (database) => {
    await database.run("DELETE FROM session WHERE ends_at < ?", [new Date(now).toISOString()]);
    await database.run("INSERT INTO session (token, role, who, ends_at) VALUES (?, ?, ?, ?)", [
      digestOf(token),
      role,
      who,
      new Date(now + sessionSeconds * 1000).toISOString(),
    ]);
  });
  return token;
}

/** Whose session it is; undefined where it is nobody's, or has ended. */
export function visitorOf(store: Store, token: string): Promise<Visitor | undefined> {
  const now = new Date().toISOString();
  return store.act(async (database) => {
    const found = await database.get(
      "SELECT role, who FROM session WHERE token = ? AND ends_at > ?",
      [digestOf(token), now],
    );
    return found ? visitorSchema.parse(found) : undefined;
  });
}

const tokens = z.array(z.object({ token: z.string() }));

/** Those of some sessions that last. @param all by what their cookies hold */
export function livingSessions(store: Store, all: readonly string[]): Promise<ReadonlySet<string>> {
  if (all.length === 0) return Promise.resolve(new Set());
  const byDigest = new Map(all.map((token) => [digestOf(token), token]));
  const wanted = [...byDigest.keys()];
  return store.act(async (database) => {
    const found = await database.all(
      `SELECT token FROM session WHERE ends_at > ? AND token IN (${wanted.map(() => "?").join(", ")})`,
      [new Date().toISOString(), ...wanted],
    );
    return new Set(tokens.parse(found).flatMap(({ token }) => byDigest.get(token) ?? []));
  });
}

export function endSession(store: Store, token: string): Promise<void> {
  return store.act(async (database) => {
    await database.run("DELETE FROM session WHERE token = ?", [digestOf(token)]);
  });
}

/** Found by its digest, so that a comparison's time tells nothing of a token. */
function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
