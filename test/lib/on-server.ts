import type { withVariables } from "../../scripts/ground/variable.js";

/**
 * An object whose functions, and those of objects in it, run with the variables of one server.
 *
 * @param within of the sources that the object is made of
 */
export function onServer<T extends object>(
  variables: Readonly<Record<string, string>>,
  what: T,
  within: typeof withVariables,
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
