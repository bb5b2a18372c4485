import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { asApplication } from "../lib/as-application.js";

const role = () => databaseRoles().application;
/** SQLSTATE of a refusal for want of a right: not allowed, or not the owner. */
const notAllowed = "42501";

const forbiddenTo = (word: string) => [
  `CREATE TABLE ${word} (n int)`,
  `CREATE SCHEMA ${word}`,
  "DROP TABLE ttrss_plugin_storage",
  `ALTER TABLE ttrss_plugin_storage ADD COLUMN ${word} int`,
  `CREATE ROLE ${word}`,
];

export const accountMinimal = check({
  needs: ["app1", "db1"],
  deadlineMs: 8000,

  async run({ nodes: { app1, db1 }, token }) {
    const forbidden = forbiddenTo(token);
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
      claimText("cp15/reads-and-writes-its-rows", { role: role() }),
      `SELECT: ${read?.code} ${read?.said}; UPDATE: ${write?.code} ${write?.said}`,
    );
    const other = answers.at(-1);
    const granted = forbidden.filter((_, at) => answers[at]?.code !== notAllowed);
    claim(
      granted.length === 0,
      claimText("cp15/has-rows-only-create-drop", { notAllowed, role: role() }),
      granted.map((sql) => `${sql}: ${answers[forbidden.indexOf(sql)]?.code}`).join(", "),
    );
    claim(
      other?.code === "7",
      claimText("cp15/gets-into-no-other-database", { role: role() }),
      `postgres: ${other?.code} ${other?.said}`,
    );
    return `rows: ok; ${forbidden.length} × ${notAllowed}; postgres: refused`;
  },
});
