import { postgresqlAdmission } from "../../../modules/helpdesk/postgresql-admission.js";
import { application } from "../../../modules/n-tier/application.js";
import { pgHba } from "../../../modules/n-tier/database/pg-hba.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { ofCompany } from "../../../stacks/plan/company.js";

/** Rights by kind of thing, as PostgreSQL names them: `table` has `SELECT`. */
type Rights = Readonly<Partial<Record<string, readonly string[]>>>;

/** Who the plan has in a database server. */
export interface PlannedDatabase {
  /** Database that is in service. */
  readonly name: string;
  /** Databases that there may be, and whose each is. */
  readonly databases: Readonly<Record<string, string>>;
  /** The one that a backup is tried out in: it comes and goes, and its own job gives it its rights. */
  readonly trial?: string;
  /** What each role may do in the whole server. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** What each is granted on what is not its own; `PUBLIC` is everybody. */
  readonly grants: Readonly<Record<string, Rights>>;
  /** `pg_hba.conf` and `pg_ident.conf`. */
  readonly hba: string;
  readonly ident: string;
}

const administrator = {
  postgres: ["SUPERUSER", "CREATEROLE", "CREATEDB", "REPLICATION", "BYPASSRLS", "LOGIN"],
} as const;
const ofServer = { postgres: "postgres", template1: "postgres" } as const;

/** The company's database servers. */
export const plannedDatabases = ofCompany(
  (): Readonly<Record<"db1" | "desk1", PlannedDatabase>> => ({
    db1: {
      name: application().database.name,
      databases: {
        ...ofServer,
        [application().database.name]: databaseRoles().migration,
        [application().database.trial]: databaseRoles().migration,
      },
      trial: application().database.trial,
      roles: {
        ...administrator,
        [databaseRoles().migration]: ["LOGIN"],
        [databaseRoles().application]: ["LOGIN"],
        [databaseRoles().control]: ["LOGIN"],
      },
      grants: {
        [databaseRoles().application]: {
          database: ["CONNECT"],
          schema: ["USAGE"],
          table: ["SELECT", "INSERT", "UPDATE", "DELETE"],
          sequence: ["USAGE"],
        },
        [databaseRoles().control]: { database: ["CONNECT"], schema: ["USAGE"], table: ["SELECT"] },
      },
      hba: pgHba(),
      ident: "",
    },
    desk1: {
      name: "rt",
      databases: { ...ofServer, rt: "rt" },
      roles: { ...administrator, rt: ["LOGIN"] },
      // As PostgreSQL makes a database; `pg_hba.conf` admits nobody else.
      grants: { PUBLIC: { database: ["CONNECT", "TEMPORARY"], schema: ["USAGE"] } },
      hba: postgresqlAdmission.hba,
      ident: postgresqlAdmission.ident,
    },
  }),
);
