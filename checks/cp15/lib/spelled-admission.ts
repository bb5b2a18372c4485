import type { DatabaseNow } from "./database-now.js";
import { networkOf } from "./network-of.js";

/** A rule of `pg_hba.conf` as it is in force, in its words with a blank between. */
export function spelledAdmission(rule: DatabaseNow["admitted"][number]): string {
  const { type, databases, users, method, options } = rule;
  return [type, databases.join(","), users.join(","), networkOf(rule), method, ...options]
    .filter((word) => word !== "")
    .join(" ");
}
