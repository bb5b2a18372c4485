import type { DeclaredRole } from "../../../scripts/facts/declaration/declared-role.js";
import { due } from "../../lib/declared/due.js";
import type { DatabaseNow } from "./database-now.js";
import { roleAccess } from "./role-access.js";
import { spelledAdmission } from "./spelled-admission.js";

/**
 * Roles that are declared of a database server and are not there, or not so: with a log-in, their rights in the
 * database, and their own line of `pg_hba.conf`.
 *
 * @param database the one that they are declared for
 */
export function rolesNotThere(
  now: DatabaseNow,
  database: string,
  declared: readonly DeclaredRole[],
): string[] {
  const lines = now.admitted.flatMap((rule) =>
    rule.users.flatMap((user) =>
      rule.databases.map((base) => spelledAdmission({ ...rule, users: [user], databases: [base] })),
    ),
  );
  const granted = [
    ...now.databases
      .filter(({ name }) => name === database)
      .flatMap(({ grants }) => grants.map((one) => ({ kind: "database", ...one }))),
    ...now.grants,
  ];
  return due(declared).flatMap((role) => {
    const { machine, name, access } = role;
    const there = now.roles.find((one) => one.name === name);
    if (!there) return [`${machine} role ${name}: ∅`];
    const { sequence: _, ...rights } = { sequence: [], ...roleAccess.rights[access] };
    const wanted = roleAccess.admission(database, role);
    return [
      ...(there.powers.includes("LOGIN") ? [] : ["LOGIN"]),
      ...Object.entries<readonly string[]>(rights).flatMap(([kind, all]) =>
        all
          .filter(
            (right) =>
              !granted.some((one) => one.to === name && one.kind === kind && one.right === right),
          )
          .map((right) => `${kind} ${right}`),
      ),
      ...(lines.includes(wanted) ? [] : [`pg_hba.conf ${wanted}`]),
    ].map((what) => `${machine} role ${name}: ${what} ∅`);
  });
}
