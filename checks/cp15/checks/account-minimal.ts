import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { asApplication } from "../lib/as-application.js";

const role = databaseRoles.application;
/** SQLSTATE of a refusal for want of a right: not allowed, or not the owner. */
const notAllowed = "42501";

const forbidden = [
  "CREATE TABLE banc_essai (n int)",
  "CREATE SCHEMA banc_essai",
  "DROP TABLE ttrss_plugin_storage",
  "ALTER TABLE ttrss_plugin_storage ADD COLUMN banc int",
  "CREATE ROLE banc_essai",
] as const;

export const accountMinimal = check({
  title: {
    fr: "Le compte de l'application lit et écrit ses lignes, et ne peut ni créer, ni supprimer, ni lire une autre base",
    en: "The application's account reads and writes its rows, and can neither create, nor drop, nor read another database",
  },
  remedy: {
    fr: `Sur db1, dans psql (\`runuser -u postgres -- psql veille\`) : \`\\du ${role}\` (ni superutilisateur, ni CREATEDB, ni CREATEROLE), \`\\dn+\`, \`\\l\`, \`\\dp\` ; les tables appartiennent à ${databaseRoles.migration} ; REVOKE retire, et pg_hba.conf ne l'admet que dans sa base.`,
    en: `On db1, in psql (\`runuser -u postgres -- psql veille\`): \`\\du ${role}\` (neither superuser, nor CREATEDB, nor CREATEROLE), \`\\dn+\`, \`\\l\`, \`\\dp\`; tables belong to ${databaseRoles.migration}; REVOKE takes away, and pg_hba.conf admits it into its own database only.`,
  },
  needs: ["app1", "db1"],
  deadlineMs: 8000,

  async run({ nodes: { app1, db1 } }) {
    const [read, write, ...answers] = await asApplication(app1, [
      { sql: "SELECT count(*) > 0 FROM ttrss_prefs" },
      { sql: "UPDATE ttrss_version SET schema_version = schema_version" },
      ...forbidden.map((sql) => ({ sql })),
      { sql: "SELECT 1", database: "postgres" },
    ]);
    const works = read?.code === "ok" && write?.code === "ok";
    if (!works) await db1.ask`true`;
    claim(
      works,
      { fr: `${role} lit et écrit ses lignes`, en: `${role} reads and writes its rows` },
      `SELECT: ${read?.code} ${read?.said}; UPDATE: ${write?.code} ${write?.said}`,
    );
    const other = answers.at(-1);
    const granted = forbidden.filter((_, at) => answers[at]?.code !== notAllowed);
    claim(
      granted.length === 0,
      {
        fr: `${role} n'a que des lignes : CREATE, DROP, ALTER refusés (${notAllowed})`,
        en: `${role} has rows only: CREATE, DROP, ALTER refused (${notAllowed})`,
      },
      granted.map((sql) => `${sql}: ${answers[forbidden.indexOf(sql)]?.code}`).join(", "),
    );
    claim(
      other?.code === "7",
      {
        fr: `${role} n'entre dans aucune autre base`,
        en: `${role} gets into no other database`,
      },
      `postgres: ${other?.code} ${other?.said}`,
    );
    return `rows: ok; ${forbidden.length} × ${notAllowed}; postgres: refused`;
  },
});
