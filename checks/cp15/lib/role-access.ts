import type { DeclaredRole } from "../../../scripts/facts/declaration/declared-role.js";
import { plan } from "../../../stacks/plan/plan.js";

const looks = { database: ["CONNECT"], schema: ["USAGE"], table: ["SELECT"] } as const;

/** What a declared role of the application's database has. */
export const roleAccess = {
  /** Its rights there, by kind of thing; those on sequences it may do without. */
  rights: {
    read: looks,
    write: {
      ...looks,
      table: ["SELECT", "INSERT", "UPDATE", "DELETE"],
      sequence: ["USAGE", "SELECT"],
    },
  },
  /** Its line of `pg_hba.conf`, of words with a blank between. */
  admission(database: string, { name, from, machine }: DeclaredRole): string {
    const [type, address] =
      from === machine ? ["local"] : ["hostssl", `${plan().machines[from].interfaces.srv}/32`];
    return [type, database, name, address, "scram-sha-256"].filter(Boolean).join(" ");
  },
} as const;
