import type { DeclaredKey } from "../../../scripts/facts/declaration/declared-key.js";
import type { PlannedKey } from "./rights-too-much.js";

/** A key that is declared, in the place where its account keeps those that open SSH. */
export function keyDeclared({
  account,
  key,
  by,
}: DeclaredKey): PlannedKey & Pick<DeclaredKey, "by"> {
  return { file: `/home/${account}/.ssh/authorized_keys`, line: key, by };
}
