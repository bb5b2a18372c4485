import { type Login, people } from "../../../stacks/plan/people.js";

/** Whether a login is a technician's. */
export function isTechnician(login: string): boolean {
  const known = login in people.accounts ? people.accounts[login as Login] : undefined;
  return (known?.roles as readonly string[] | undefined)?.includes("GG_Techniciens") ?? false;
}
