import { personDn } from "../../../modules/domain-controller/names.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import type { CheckScene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";
import { tryChanges } from "../../lib/probes/directory/try-changes.js";
import type { ToTakeAway } from "../../lib/run/tidying.js";

/**
 * Take back the wrong passwords that the bench gave for somebody, whose account was not locked before.
 *
 * @throws Error with what the directory said
 */
export async function takeTriesBack(dc1: Node, login: Login): Promise<void> {
  const said = await tryChanges(dc1, [
    [
      ["dn", personDn(personOf(login))],
      ["changetype", "modify"],
      ["replace", "lockoutTime"],
      ["lockoutTime", "0"],
    ],
  ]);
  if (said !== "") throw new Error(said);
}

/**
 * Have them taken back after the verdict. They are not noted: where whoever looks is killed they are forgotten by
 * themselves, and whoever comes later might unlock somebody who was locked out since.
 */
export function forgetTries(
  { tidying }: Pick<CheckScene, "tidying">,
  dc1: Node,
  login: Login,
): ToTakeAway {
  const what = {
    fr: `mots de passe faux, comptés à ${login}`,
    en: `wrong passwords, counted against ${login}`,
  };
  return tidying.later(dc1, what, (fresh) => takeTriesBack(fresh, login));
}
