import { randomBytes } from "node:crypto";
import { takeName } from "../../../../scripts/ground/kernel-name.js";

/** Names in the kernel of those who look at labs, for as long as they live. */
export const lookers = "plateau/looker/";

let own: Promise<string> | undefined;

/** The name of this process among those who look at labs. It goes with the process, however that ends. */
export function lookerName(): Promise<string> {
  own ??= taken();
  return own;
}

async function taken(): Promise<string> {
  for (;;) {
    const name = `${lookers}${randomBytes(8).toString("hex")}`;
    if (await takeName(name)) return name;
  }
}
