import { keysOf } from "../../../scripts/ground/keys-of.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { listed } from "../../lib/estate/listed.js";
import { databaseNow } from "../lib/database-now.js";
import { databasesTooMuch } from "../lib/databases-too-much.js";
import { plannedDatabases } from "../lib/planned-databases.js";
import { rolesNotThere } from "../lib/roles-not-there.js";
import { withDeclaredRoles } from "../lib/with-declared-roles.js";

export const nobodyElseInDatabases = check({
  title: {
    fr: "Les bases de données n'ont que les comptes, les droits et les entrées du plan : rôles et appartenances, propriétaires, GRANT, pg_hba.conf, bases",
    en: "The databases have the accounts, rights and ways in of the plan and no other: roles and memberships, owners, GRANT, pg_hba.conf, databases",
  },
  remedy: {
    fr: "Sur la machine citée, `runuser -u postgres -- psql` : `\\du`, `\\l`, `\\dp`, `\\ddp`, `SELECT * FROM pg_hba_file_rules`. `DROP ROLE`, `REVOKE`, ou la ligne de pg_hba.conf à retirer, puis `systemctl reload postgresql`.",
    en: "On the machine told, `runuser -u postgres -- psql`: `\\du`, `\\l`, `\\dp`, `\\ddp`, `SELECT * FROM pg_hba_file_rules`. `DROP ROLE`, `REVOKE`, or the line of pg_hba.conf to take away, then `systemctl reload postgresql`.",
  },
  needs: ["db1", "desk1"],
  needsWhatStands: true,

  async run({ nodes, declared }) {
    const { roles } = await declared();
    const found = await Promise.all(
      keysOf(nodes).map(async (machine) => ({
        machine,
        planned: plannedDatabases[machine],
        own: roles.filter((role) => role.machine === machine),
        now: await databaseNow(nodes[machine], plannedDatabases[machine].name),
      })),
    );
    const missing = found.flatMap(({ machine, planned, now }) =>
      Object.keys(planned.roles)
        .filter((name) => !now.roles.some((role) => role.name === name))
        .map((name) => `${machine} ${name}: ∅`),
    );
    claim(
      missing.length === 0,
      { fr: "les comptes du plan sont là", en: "the plan's accounts are there" },
      missing.join(", "),
    );
    const extras = found.flatMap(({ machine, planned, own, now }) =>
      databasesTooMuch(now, withDeclaredRoles(planned, own)).map((what) => ({ machine, what })),
    );
    claim(
      extras.length === 0,
      {
        fr: "personne d'autre n'entre dans les bases, ni n'y a de droit",
        en: "nobody else gets into the databases, or has a right there",
      },
      listed(extras),
    );
    claimThere(found.flatMap(({ planned, own, now }) => rolesNotThere(now, planned.name, own)));
    return found
      .map(
        ({ machine, now }) =>
          `${machine}: ${now.roles.length} roles, ${now.admitted.length} × pg_hba`,
      )
      .join(" · ");
  },
});
