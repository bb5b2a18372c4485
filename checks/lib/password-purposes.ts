import { databaseRoles } from "../../modules/n-tier/database-roles.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { people } from "../../stacks/plan/people.js";

/** What passwords of a lab are drawn for, as `Scene.password` takes them. */
export const passwordPurposes = ofCompany((): readonly string[] => [
  "account/administrator",
  ...[...Object.keys(people().accounts), ...Object.keys(people().services)].map(
    (login) => `account/${login}`,
  ),
  ...Object.values(databaseRoles()).map((role) => `database/${role}`),
  "helpdesk/root",
  "backup/file1",
  "deployment/installer",
]);
