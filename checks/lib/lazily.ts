import { ofCompany } from "../../stacks/plan/company.js";

/** An object that is made when something of it is asked for first, for each company. Where making it fails, each asking does. */
export function lazily<T extends object>(make: () => T): T {
  const whole = ofCompany(make);
  return new Proxy({} as T, {
    get: (_none, key) => Reflect.get(whole(), key),
    has: (_none, key) => Reflect.has(whole(), key),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_none, key) => Reflect.getOwnPropertyDescriptor(whole(), key),
  });
}
