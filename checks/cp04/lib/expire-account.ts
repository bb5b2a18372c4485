import { personDn } from "../../../modules/domain-controller/names.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import type { Scene } from "../../lib/check.js";
import { tryChanges } from "../../lib/probes/directory/try-changes.js";

/** Windows counts time in tenths of microseconds since 1601. */
const epoch = 11_644_473_600;

/** Have an account expire the day before. */
export async function expireAccount({ nodes: { dc1 } }: Scene<"dc1">, login: Login): Promise<void> {
  const yesterday = Math.floor(Date.now() / 1000) - 86_400 + epoch;
  const said = await tryChanges(dc1, [
    [
      ["dn", personDn(personOf(login))],
      ["changetype", "modify"],
      ["replace", "accountExpires"],
      ["accountExpires", `${yesterday}0000000`],
    ],
  ]);
  if (said !== "") throw new Error(said);
}
