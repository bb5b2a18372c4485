import { type LdifRecord, ldif } from "../../../modules/domain-controller/ldif.js";
import { personDn } from "../../../modules/domain-controller/names.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import type { CheckScene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { tryChanges } from "../../lib/probes/directory/try-changes.js";
import type { ToTakeAway } from "../../lib/run/tidying.js";

const takingBack = (login: Login): readonly LdifRecord[] => [
  [
    ["dn", personDn(personOf(login))],
    ["changetype", "modify"],
    ["replace", "lockoutTime"],
    ["lockoutTime", "0"],
  ],
];

/**
 * Take back the wrong passwords that the bench gave for somebody, whose account was not locked before.
 *
 * @throws Error with what the directory said
 */
export async function takeTriesBack(dc1: Node, login: Login): Promise<void> {
  const said = await tryChanges(dc1, takingBack(login));
  if (said !== "") throw new Error(said);
}

/** Have them taken back after the verdict. */
export function forgetTries(
  { tidy }: Pick<CheckScene, "tidy">,
  dc1: Node,
  login: Login,
): Promise<ToTakeAway> {
  const what = {
    fr: `mots de passe faux, comptés à ${login}`,
    en: `wrong passwords, counted against ${login}`,
  };
  return tidy(
    dc1,
    what,
  )`echo ${ldif(takingBack(login))} | /usr/bin/ldbmodify -H ${directorySocket}`;
}
