import type { DeclaredRole } from "../../../scripts/facts/declaration/declared-role.js";
import type { PlannedDatabase } from "./planned-databases.js";
import { roleAccess } from "./role-access.js";

/** What the plan has in a database server, and the roles that are declared besides. */
export function withDeclaredRoles(
  planned: PlannedDatabase,
  declared: readonly DeclaredRole[],
): PlannedDatabase {
  const of = <T>(value: (role: DeclaredRole) => T) =>
    Object.fromEntries(declared.map((role) => [role.name, value(role)]));
  return {
    ...planned,
    roles: { ...planned.roles, ...of(() => ["LOGIN"]) },
    grants: { ...planned.grants, ...of(({ access }) => roleAccess.rights[access]) },
    hba: [planned.hba, ...declared.map((role) => roleAccess.admission(planned.name, role))].join(
      "\n",
    ),
  };
}
