import { plan } from "../../../stacks/plan/plan.js";
import type { Items } from "./declarable.js";

type Keys = {
  readonly [K in keyof Items]: (item: Items[K][number]) => string;
};

/** What tells one thing that is declared from others of its kind: of each there is one. */
const keys: Keys = {
  people: ({ login }) => login,
  movements: ({ login }) => login,
  groups: ({ name }) => name,
  computers: ({ name }) => `${name.toUpperCase()}$`,
  shares: ({ name }) => `[${name}]`,
  accounts: ({ machine, name }) => `${machine} ${name}`,
  keys: ({ machine, account, key }) => `${machine} ${account} ${key.split(" ").at(-1)}`,
  flows: ({ from, to, protocol }) => `${from} → ${to} ${protocol}`,
  listeners: ({ machine, protocol, port }) => `${machine} ${protocol}/${port}`,
  tasks: ({ machine, file }) => `${machine} ${file}`,
  names: ({ name, type }) => `${name} ${type}`,
  reservations: ({ segment, mac }) => `${segment} ${mac.toLowerCase()}`,
  roles: ({ machine, name }) => `${machine} ${name}`,
  guests: ({ name }) => `hv1 ${name}`,
  lists: ({ name }) => `${name}@${plan().company.domain}`,
};

/** The name of something that is declared, in the words of its protocol. */
export function keyOfDeclared<K extends keyof Items>(kind: K, item: Items[K][number]): string {
  return keys[kind](item);
}
