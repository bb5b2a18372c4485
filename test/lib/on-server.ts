import { withVariables } from "../../scripts/ground/variable.js";

/** What is called of some functions and objects with functions is done as on a server with these variables. */
export function onServer<T extends object>(
  variables: Readonly<Record<string, string>>,
  what: T,
  within = withVariables,
): T {
  return new Proxy(what, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found === "function") {
        return (...words: unknown[]) => within(variables, () => found.apply(target, words));
      }
      return typeof found === "object" && found !== null
        ? onServer(variables, found, within)
        : found;
    },
  });
}
