import { type Person, people } from "../../../stacks/plan/people.js";

/** Whether a login is a technician's. */
export function isTechnician(login: string): boolean {
  const person = Object.entries<Person>(people().accounts).find(([known]) => known === login)?.[1];
  return person?.roles.includes("GG_Techniciens") ?? false;
}
