import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "configured/files/etc/postgresql/15/main");

/** Who gets into the helpdesk's database, and under which name: its `pg_hba.conf` and `pg_ident.conf`. */
export const postgresqlAdmission = {
  hba: readFileSync(join(folder, "pg_hba.conf"), "utf8"),
  ident: readFileSync(join(folder, "pg_ident.conf"), "utf8"),
} as const;
