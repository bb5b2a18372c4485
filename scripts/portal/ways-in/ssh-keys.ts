import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { languages } from "../../ground/text.js";
import type { Store } from "../store/store.js";
import type { PublicKey } from "./public-key.js";

/** Keys that one candidate may have: his laptop's, and those of the classroom's computers. */
const most = 4;

/** A key that a candidate has given. */
export interface KeptKey extends PublicKey {
  /** ISO 8601. */
  readonly addedAt: string;
}

/** Who comes in by SSH. */
export interface SshAccount {
  /** Never another candidate's. */
  readonly id: number;
  readonly candidate: string;
  readonly keys: readonly string[];
}

const keptKeys = z.array(z.object({ key: z.string(), name: z.string(), addedAt: z.string() }));

/** A candidate's keys, the oldest first. */
export function keysOf(store: Store, candidate: string): Promise<KeptKey[]> {
  return store.act(async (database) =>
    keptKeys.parse(
      await database.all(
        'SELECT key, name, added_at AS "addedAt" FROM ssh_key WHERE candidate = ? ORDER BY added_at, key',
        [candidate],
      ),
    ),
  );
}

/** @throws Misuse where he has as many as he may */
export function addKey(store: Store, candidate: string, { key, name }: PublicKey): Promise<void> {
  return store.act(async (database) => {
    const others = await database.all("SELECT 1 FROM ssh_key WHERE candidate = ? AND key <> ?", [
      candidate,
      key,
    ]);
    if (others.length >= most) {
      throw new Misuse({
        fr: `${others.length} clés déjà données, et ${most} au plus peuvent l'être : retirez-en une`,
        en: `${others.length} keys were given already, and ${most} at most may be: remove one`,
      });
    }
    await database.run("INSERT INTO ssh_account (candidate) VALUES (?) ON CONFLICT DO NOTHING", [
      candidate,
    ]);
    await database.run(
      `INSERT INTO ssh_key (candidate, key, name, added_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (candidate, key) DO UPDATE SET name = excluded.name, added_at = excluded.added_at`,
      [candidate, key, name, new Date().toISOString()],
    );
  });
}

export function removeKey(store: Store, candidate: string, key: string): Promise<void> {
  return store.act(async (database) => {
    await database.run("DELETE FROM ssh_key WHERE candidate = ? AND key = ?", [candidate, key]);
  });
}

const rows = z.array(z.object({ id: z.int(), candidate: z.string(), key: z.string() }));

/** Every candidate who has a key, by the number of his account. */
export async function sshAccounts(store: Store): Promise<SshAccount[]> {
  const all = await store.act(async (database) =>
    rows.parse(
      await database.all(
        "SELECT id, candidate, key FROM ssh_account JOIN ssh_key USING (candidate) ORDER BY id, added_at, key",
      ),
    ),
  );
  const byId = new Map<number, { id: number; candidate: string; keys: string[] }>();
  for (const { id, candidate, key } of all) {
    const account = byId.get(id) ?? { id, candidate, keys: [] };
    account.keys.push(key);
    byId.set(id, account);
  }
  return [...byId.values()];
}

const cardLanguage = z.object({ language: z.enum(languages) });

/** The language of a candidate's card, in which his tools are answered; French where he has none. */
export function languageOfCard(store: Store, candidate: string) {
  return store.act(async (database) => {
    const found = await database.get("SELECT language FROM card WHERE candidate = ?", [candidate]);
    return found ? cardLanguage.parse(found).language : "fr";
  });
}
