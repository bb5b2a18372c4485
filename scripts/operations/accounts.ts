import { z } from "zod";
import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Seed } from "../ground/seed.js";
import { type Text, text } from "../ground/text.js";
import { textSchema } from "../ground/text-schema.js";

/** What `accounts --json` prints of one lab. */
export const accountsSchema = z.object({
  lab: z.string(),
  accounts: z.array(
    z.object({
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

const disabled: Text = { fr: " (désactivé)", en: " (disabled)" };

/** Everybody who can log in somewhere in a lab. Passwords are the candidate's own. */
export function accountsOf(candidate: string, seed: Seed): Accounts {
  const { domain, workgroup } = plan().company;
  const persons = Object.entries(people().accounts).map(([login, person]) => ({
    login,
    owner: text`${person.given} ${person.surname}, ${person.title}${"disabled" in person ? disabled : ""}`,
    place: domain,
    password: seed.password(`account/${login}`),
  }));
  return {
    lab: candidate,
    accounts: [
      {
        login: `${workgroup}\\Administrator`,
        owner: { fr: "administration du domaine", en: "administration of the domain" },
        place: domain,
        password: seed.password("account/administrator"),
      },
      ...persons,
      {
        login: "root",
        owner: { fr: "administration de l'assistance", en: "administration of the helpdesk" },
        place: "Request Tracker",
        password: seed.password("helpdesk/root"),
      },
      {
        login: "",
        owner: { fr: "sauvegardes de file1", en: "backups of file1" },
        place: "restic",
        password: seed.password("backup/file1"),
      },
    ],
  };
}
