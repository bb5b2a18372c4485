import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import type { Store } from "../store/store.js";
import { digestOfCode, drawCode } from "./code.js";
import { isPassword, keepPassword } from "./password.js";

/** How long an invitation is good for, in milliseconds: a week. */
const invitedMs = 7 * 24 * 3600 * 1000;

/** Signs that a password has, at least and at most. */
export const passwordLength = { least: 12, most: 200 } as const;

/**
 * A trainer's name as typed.
 *
 * @throws Misuse where it can't be one
 */
export function trainerName(word: string): string {
  if (/^[a-z][a-z0-9.-]{0,31}$/.test(word)) return word;
  throw new Misuse({
    fr: `nom de formateur invalide : '${word}' ; il faut 1 à 32 minuscules, chiffres, points ou tirets, une lettre d'abord, par exemple 'zoe'`,
    en: `invalid name of a trainer '${word}': 1 to 32 lower-case letters, digits, dots or hyphens are allowed, a letter first, e.g. 'zoe'`,
  });
}

/**
 * Draw a code by which a trainer makes his account, once.
 *
 * @param name undefined where he is to choose it
 * @throws Misuse where there is an account of that name
 */
export async function inviteTrainer(store: Store, name: string | undefined): Promise<string> {
  const code = drawCode();
  await store.act(async (database) => {
    if (name !== undefined)
      mustBeFree(await database.get("SELECT 1 FROM trainer WHERE name = ?", [name]), name);
    // Not `=`, since the one without a name is replaced as well.
    await database.run("DELETE FROM invitation WHERE name IS NOT DISTINCT FROM ? OR ends_at < ?", [
      name ?? null,
      new Date().toISOString(),
    ]);
    await database.run("INSERT INTO invitation (code, name, ends_at) VALUES (?, ?, ?)", [
      digestOfCode(code),
      name ?? null,
      new Date(Date.now() + invitedMs).toISOString(),
    ]);
  });
  return code;
}

const invitation = z.object({ name: z.string().nullable() });

/**
 * Make a trainer's account, by the code that he was given. It is good for nothing then.
 *
 * @returns whether the code is an invitation of that name
 * @throws Misuse, with the code still good, where the name is taken
 */
export async function acceptInvitation(
  store: Store,
  {
    code,
    name,
    password,
  }: { readonly code: string; readonly name: string; readonly password: string },
): Promise<boolean> {
  const digest = digestOfCode(code);
  if (
    !(await store.act(async (database) =>
      isInvited(await database.get(...invitationOf(digest)), name),
    ))
  ) {
    return false;
  }
  const kept = await keepPassword(password);
  return store.act(async (database) => {
    // Somebody may have used it meanwhile.
    if (!isInvited(await database.get(...invitationOf(digest)), name)) return false;
    mustBeFree(await database.get("SELECT 1 FROM trainer WHERE name = ?", [name]), name);
    await database.run("DELETE FROM invitation WHERE code = ?", [digest]);
    await database.run(
      "INSERT INTO trainer (name, salt, password, created_at) VALUES (?, ?, ?, ?)",
      [name, kept.salt, kept.password, new Date().toISOString()],
    );
    return true;
  });
}

function invitationOf(digest: string): [sql: string, values: string[]] {
  const sql = "SELECT name FROM invitation WHERE code = ? AND ends_at > ?";
  return [sql, [digest, new Date().toISOString()]];
}

function isInvited(found: unknown, name: string): boolean {
  const invited = found ? invitation.parse(found) : undefined;
  return invited !== undefined && (invited.name === null || invited.name === name);
}

function mustBeFree(found: unknown, name: string): void {
  if (!found) return;
  throw new Misuse({
    fr: `le formateur '${name}' a déjà un compte : choisissez un autre nom, ou 'lab trainer remove ${name}' d'abord`,
    en: `trainer '${name}' has an account already: choose another name, or 'lab trainer remove ${name}' first`,
  });
}

const account = z.object({ salt: z.string(), password: z.string() });

export async function isTrainer(store: Store, name: string, password: string): Promise<boolean> {
  const found = await store.act(
    async (database) =>
      await database.get("SELECT salt, password FROM trainer WHERE name = ?", [name]),
  );
  return isPassword(found ? account.parse(found) : undefined, password);
}

const listed = z.array(z.object({ name: z.string(), createdAt: z.iso.datetime() }));

/** Whether somebody has an account, or a code to make one with. */
export function isAnybodyTrainer(store: Store): Promise<boolean> {
  const now = new Date().toISOString();
  return store.act(
    async (database) =>
      (await database.get("SELECT 1 FROM trainer")) !== undefined ||
      (await database.get("SELECT 1 FROM invitation WHERE ends_at > ?", [now])) !== undefined,
  );
}

/** Trainers who have an account, by name. */
export function trainers(store: Store): Promise<z.infer<typeof listed>> {
  return store.act(async (database) =>
    listed.parse(
      await database.all('SELECT name, created_at AS "createdAt" FROM trainer ORDER BY name'),
    ),
  );
}

/**
 * Take a trainer's account away, or his invitation; he is out at once.
 *
 * @returns whether there was one
 */
export function removeTrainer(store: Store, name: string): Promise<boolean> {
  return store.act(async (database) => {
    const accounts = (await database.run("DELETE FROM trainer WHERE name = ?", [name])).changes;
    const invitations = (await database.run("DELETE FROM invitation WHERE name = ?", [name]))
      .changes;
    await database.run("DELETE FROM session WHERE role = 'trainer' AND who = ?", [name]);
    return accounts + invitations > 0;
  });
}
