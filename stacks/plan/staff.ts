import { type Login, type Person, people } from "./people.js";

/** A person of the company, as a text or a story needs them. */
interface Member extends Person {
  readonly login: Login;
  /** Given name and surname. */
  readonly name: string;
}

/**
 * The company's people by what they do there: whoever needs somebody names the post, and the plan says
 * who holds it. The accountant and the management controller have one surname: stories turn on it.
 */
export const staff = {
  director: member("c.duval"),
  accountant: member("h.dupont"),
  chiefAccountant: member("a.nguyen"),
  managementController: member("j.dupont"),
  managementAssistant: member("t.garnier"),
  financeManager: member("f.benali"),
  itManager: member("l.lefevre"),
  technician: member("s.pelletier"),
  intern: member("z.martin"),
  /** Has left: the account is disabled. */
  leaver: member("g.perrin"),
} as const satisfies Record<string, Member>;

function member<const L extends Login>(login: L) {
  const person = people.accounts[login];
  return { ...person, login, name: `${person.given} ${person.surname}` };
}
