import { isKeyOf } from "../../../scripts/ground/is-key-of.js";
import { people } from "../../../stacks/plan/people.js";

/** Whether a login is a technician's. */
export function isTechnician(login: string): boolean {
  if (!isKeyOf(people.accounts, login)) return false;
  const roles: readonly string[] = people.accounts[login].roles;
  return roles.includes("GG_Techniciens");
}
