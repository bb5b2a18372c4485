import { randomBytes } from "node:crypto";
import { takeName } from "../../scripts/ground/kernel-name.js";
import { labsNames } from "../../scripts/ground/labs-names.js";
import { namesUnder } from "../../scripts/ground/names-under.js";

/** Names of those who look at labs, for as long as they live. */
const lookers = "plateau/looker/";

let own: Promise<string> | undefined;
/** Connections to a database on which it is told to other servers as well. */
const told = new WeakMap<object, Promise<unknown>>();

/**
 * The name of this process among those who look at labs, on this server and on all that have them in common. It goes with the
 * process, however that ends.
 */
export async function lookerName(): Promise<string> {
  own ??= taken();
  const name = await own;
  const names = await labsNames();
  if (names) {
    const telling = told.get(names) ?? names.take({ name, line: "" });
    told.set(names, telling);
    await telling;
  }
  return name;
}

/** Those of all who look at labs and live. */
export async function livingLookers(): Promise<ReadonlySet<string>> {
  const [here, names] = await Promise.all([namesUnder(lookers), labsNames()]);
  const elsewhere = (await names?.below(lookers)) ?? [];
  return new Set([...here, ...elsewhere.map(({ name }) => name)]);
}

async function taken(): Promise<string> {
  for (;;) {
    const name = `${lookers}${randomBytes(8).toString("hex")}`;
    if (await takeName(name)) return name;
  }
}
