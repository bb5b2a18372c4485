import { plan } from "../../../stacks/plan/plan.js";
import { application } from "../application.js";
import { databaseRoles } from "../database-roles.js";

/** `pg_hba.conf`: the application servers over TLS with a password, administrators on the machine itself. */
export function pgHba(): string {
  const { name, trial } = application().database;
  const { application: role, migration, control } = databaseRoles();
  return `# Qui entre, et comment. Appliquer : systemctl reload postgresql        Ce qui n'est pas ici est refusé
# type   base              compte             adresse            méthode
local    all               postgres                              peer
local    ${name},${trial}  ${migration}                          scram-sha-256
local    ${name},${trial}  ${control}                            scram-sha-256
${[plan().machines.app1, plan().machines.app2].map(({ interfaces }) => `hostssl  ${name}            ${role}         ${interfaces.srv}/32     scram-sha-256`).join("\n")}
`;
}
