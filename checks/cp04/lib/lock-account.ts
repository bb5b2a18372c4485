import { type Login, people } from "../../../stacks/people.js";
import type { Scene } from "../../lib/check.js";
import { doorOf } from "./door-of.js";
import { expireAccount } from "./expire-account.js";
import { logon } from "./logon.js";

/** Lock an account as its owner does, by wrong passwords, and have it expire the day before. */
export async function lockAccount(scene: Scene<"dc1" | "probe-lan">, login: Login): Promise<void> {
  for (let tries = 0; tries < people.lockoutPolicy.failures + 1; tries++) {
    await logon(scene, login, `Faux-${scene.token}-${tries}`);
  }
  const locked = await doorOf(scene, login);
  if (locked === "open") throw new Error(`${login} is not locked after wrong passwords: ${locked}`);
  await expireAccount(scene, login);
}
