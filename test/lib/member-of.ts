import type { Login } from "../../stacks/plan/company/login-of.js";
import { type Person, people } from "../../stacks/plan/people.js";

/** Somebody in a group, through his role. */
export function memberOf(group: keyof ReturnType<typeof people>["resources"]): Login {
  const roles: readonly string[] = people().resources[group].members;
  const found = Object.entries<Person>(people().accounts).find(
    ([, person]) => !person.disabled && person.roles.some((role) => roles.includes(role)),
  );
  if (!found) throw new Error(`nobody is in ${group}`);
  return found[0] as Login;
}
