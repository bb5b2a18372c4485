import { AsyncLocalStorage } from "node:async_hooks";

type Variables = Readonly<Record<string, string | undefined>>;
const others = new AsyncLocalStorage<Variables>();

/** A variable of the environment, where it is not empty: that of the work going on, else that of the process. */
export function variable(name: string): string | undefined {
  const given = others.getStore();
  return (given && name in given ? given[name] : process.env[name]) || undefined;
}

/** Do some work with other variables than the process has, as another server would. */
export function withVariables<T>(variables: Variables, work: () => T): T {
  return others.run({ ...others.getStore(), ...variables }, work);
}
