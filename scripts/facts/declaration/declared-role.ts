import { z } from "zod";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

/** Names that PostgreSQL gives a meaning of their own, and the company's roles. */
const taken = ofCompany((): readonly string[] => [
  "postgres",
  "public",
  "none",
  "user",
  "current_role",
  "current_user",
  "session_user",
  ...Object.values(databaseRoles()),
]);

/**
 * One more role of the application's database, that reads it or writes in it: it logs in with a password, from one server,
 * or on the database's own machine; it is in no other role, owns nothing and has no power in the whole server.
 */
export const declaredRole = ofCompany(() =>
  z
    .strictObject({
      machine: z.enum(["db1"]),
      name: allowedWord(/^(?!pg_)[a-z][a-z0-9_]{1,40}$/, {
        fr: "2 à 41 minuscules, chiffres ou _, une lettre d'abord, sans pg_ devant",
        en: "2 to 41 lower-case letters, digits or _, a letter first, without pg_ before it",
      }),
      access: z.enum(["read", "write"]),
      from: z.enum(["db1", "app1", "app2", "mon1", "desk1"]),
      ...because,
    })
    .superRefine(({ name }, context) => {
      if (!taken().includes(name)) return;
      refuse(context, ["name"], {
        fr: "un rôle que la base n'a pas encore : les siens ont les droits du plan",
        en: "a role that the database does not have yet: its own have the rights of the plan",
      });
    }),
);
export type DeclaredRole = z.infer<ReturnType<typeof declaredRole>>;
