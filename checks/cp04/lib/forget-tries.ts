import { personDn } from "../../../modules/domain-controller/names.js";
import { type Login, people } from "../../../stacks/people.js";
import type { Node } from "../../lib/node.js";
import { directoryChanges } from "../../lib/probes/directory-changes.js";

/** Take back the wrong passwords that the bench gave for somebody, whose account was not locked before. */
export async function forgetTries(dc1: Node, login: Login): Promise<void> {
  await directoryChanges(dc1, [
    [
      ["dn", personDn(people.accounts[login])],
      ["changetype", "modify"],
      ["replace", "lockoutTime"],
      ["lockoutTime", "0"],
    ],
  ]).catch(() => undefined);
}
