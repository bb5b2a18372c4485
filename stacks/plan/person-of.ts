import type { Login } from "./company/login-of.js";
import { type Person, people } from "./people.js";

/**
 * Whose login it is.
 *
 * @throws Error where it is nobody's
 */
export function personOf(login: Login): Person {
  const person = people().accounts[login];
  if (!person) throw new Error(`nobody of the company has the login '${login}'`);
  return person;
}
