import { keysOf } from "../../../scripts/ground/keys-of.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { listed } from "../../lib/estate/listed.js";
import { databaseNow } from "../lib/database-now.js";
import { databasesTooMuch } from "../lib/databases-too-much.js";
import { plannedDatabases } from "../lib/planned-databases.js";
import { rolesNotThere } from "../lib/roles-not-there.js";
import { withDeclaredRoles } from "../lib/with-declared-roles.js";

export const nobodyElseInDatabases = check({
  needs: ["db1", "desk1"],
  needsWhatStands: true,

  async run({ nodes, declared }) {
    const { roles } = await declared();
    const found = await Promise.all(
      keysOf(nodes).map(async (machine) => ({
        machine,
        planned: plannedDatabases()[machine],
        own: roles.filter((role) => role.machine === machine),
        now: await databaseNow(nodes[machine], plannedDatabases()[machine].name),
      })),
    );
    const missing = found.flatMap(({ machine, planned, now }) =>
      Object.keys(planned.roles).flatMap((name) => {
        const { closed } = now.roles.find((role) => role.name === name) ?? { closed: ["∅"] };
        return closed.map((what) => `${machine} role ${name}: ${what}`);
      }),
    );
    claim(
      missing.length === 0,
      claimText("cp15/plan-accounts-are-there-and-open"),
      missing.join(", "),
    );
    const extras = found.flatMap(({ machine, planned, own, now }) =>
      databasesTooMuch(now, withDeclaredRoles(planned, own)).map((what) => ({ machine, what })),
    );
    claim(extras.length === 0, claimText("cp15/nobody-else-gets-into-databases"), listed(extras));
    claimThere(found.flatMap(({ planned, own, now }) => rolesNotThere(now, planned.name, own)));
    return found
      .map(
        ({ machine, now }) =>
          `${machine}: ${now.roles.length} roles, ${now.admitted.length} × pg_hba`,
      )
      .join(" · ");
  },
});
