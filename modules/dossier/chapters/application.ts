import type { Told } from "../../../scripts/ground/text.js";
import { plan } from "../../../stacks/plan/plan.js";
import { postgresqlAdmission } from "../../helpdesk/postgresql-admission.js";
import { application as names } from "../../n-tier/application.js";
import { administrator } from "../../n-tier/database/content-sql.js";
import { databaseSql } from "../../n-tier/database/database-sql.js";
import { pgHba } from "../../n-tier/database/pg-hba.js";
import { postgresqlConf } from "../../n-tier/database/postgresql-conf.js";
import { databaseRoles } from "../../n-tier/database-roles.js";
import { heads, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { settingIn } from "../of-image.js";

/** Lines that are no comment. */
const linesOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => /^[^#\s]/.test(line))
    .map((line) => line.replaceAll(/\s+/g, " "));

const roles: Readonly<Record<keyof ReturnType<typeof databaseRoles>, Told>> = {
  migration: { fr: "possède le schéma, pour les mises à jour", en: "owns the schema, for updates" },
  application: {
    fr: "l'application : lit et écrit les données",
    en: "the application: reads and writes data",
  },
  control: { fr: "contrôle : lit seulement", en: "control: reads only" },
};

/** The application of three tiers, and who is let into databases. */
export function application(): Content {
  const { host, port, serverHost, database } = names();
  const limits = databaseSql();
  return {
    lead: {
      fr: "web1 répond, app1 et app2 calculent, db1 garde. Chaque tiers n'est appelé que par celui d'avant ; ni rôle, ni base, ni accès de plus.",
      en: "web1 answers, app1 and app2 compute, db1 keeps. Each tier is called by the one before it only; no role, database or access beyond these.",
    },
    tables: [
      settings({ fr: "Application", en: "Application" }, [
        [{ fr: "Adresse", en: "Address" }, `https://${host}`],
        [{ fr: "Serveurs d'application", en: "Application servers" }, `${serverHost}:${port}`],
        [{ fr: "Base", en: "Database" }, `${database.host}:${database.port}/${database.name}`],
        [{ fr: "Base d'essai de restauration", en: "Database of restore trials" }, database.trial],
        [
          { fr: "Administrateur de l'application", en: "Administrator of the application" },
          administrator(),
        ],
        [
          { fr: "TLS de la base, au moins", en: "TLS of the database, at least" },
          settingIn(postgresqlConf(), "ssl_min_protocol_version"),
        ],
        [
          { fr: "Connexions à la base", en: "Connections to the database" },
          settingIn(postgresqlConf(), "max_connections"),
        ],
      ]),
      {
        title: { fr: "Rôles de la base (db1)", en: "Roles of the database (db1)" },
        columns: [{ fr: "Rôle", en: "Role" }, heads.what, { fr: "Création", en: "Creation" }],
        rows: (["migration", "application", "control"] as const).map((role) => {
          const name = databaseRoles()[role];
          return [name, roles[role], settingIn(limits, `CREATE ROLE ${name}`).replace(/;$/, "")];
        }),
      },
      {
        title: { fr: "Qui entre (pg_hba.conf)", en: "Who is let in (pg_hba.conf)" },
        columns: [{ fr: "Ligne", en: "Line" }, heads.machine],
        rows: [
          ...linesOf(pgHba()).map((line) => [line, "db1"]),
          ...linesOf(postgresqlAdmission.hba).map((line) => [line, "desk1"]),
        ],
      },
      {
        title: { fr: "Où chaque tiers est demandé", en: "Where each tier is asked" },
        columns: [heads.machine, heads.address],
        rows: (["web1", "app1", "app2", "db1"] as const).flatMap((machine) =>
          Object.values(plan().machines[machine].interfaces).map((address) => [machine, address]),
        ),
      },
    ],
  };
}
