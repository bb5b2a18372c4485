import { z } from "zod";
import type { Seed } from "../ground/seed.js";
import { textSchema } from "../ground/text-schema.js";
import { accountEntries, accountIds } from "./account-entries.js";

/** What `accounts --json` prints of one lab. */
export const accountsSchema = z.object({
  lab: z.string(),
  accounts: z.array(
    z.object({
      /** Whose it is, by his post, or what it is for. */
      id: z.enum(accountIds),
      /** As it is typed to log in. */
      login: z.string(),
      /** Whose it is, or what it is for. */
      owner: textSchema,
      /** Where it is known: the domain, or one service alone. */
      place: z.string(),
      password: z.string(),
    }),
  ),
});
export type Accounts = z.infer<typeof accountsSchema>;

/** Everybody who can log in somewhere in a lab. Passwords are the candidate's own. */
export function accountsOf(candidate: string, seed: Seed): Accounts {
  return {
    lab: candidate,
    accounts: accountEntries().map(({ purpose, ...account }) => ({
      ...account,
      password: seed.password(purpose),
    })),
  };
}
