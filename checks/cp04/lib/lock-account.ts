import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { people } from "../../../stacks/plan/people.js";
import type { Scene } from "../../lib/check.js";
import { expireAccount } from "./expire-account.js";
import { logon } from "./logon.js";

/** Lock an account as its owner does, by wrong passwords, and have it expire the day before. */
export async function lockAccount(scene: Scene<"dc1" | "probe-lan">, login: Login): Promise<void> {
  let said = "";
  for (let tries = 0; tries <= people().lockoutPolicy.failures; tries++) {
    said = await logon(scene, login, `Faux-${scene.token}-${tries}`);
  }
  if (said !== "KDC_ERR_CLIENT_REVOKED")
    throw new LocalizedError({
      fr: `${login} n'est pas verrouillé : ${said}`,
      en: `${login} is not locked: ${said}`,
    });
  await expireAccount(scene, login);
}
