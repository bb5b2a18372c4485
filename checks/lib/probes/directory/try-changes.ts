import { type LdifRecord, ldif } from "../../../../modules/domain-controller/ldif.js";
import type { Node } from "../../nodes/node.js";
import { directorySocket } from "./directory-socket.js";

/**
 * Have a controller change its directory as its root does, and tell what it said: nothing when all is
 * done.
 *
 * @param records LDIF with `changetype`, applied in order; the first refused one ends it
 */
export async function tryChanges(
  controller: Node,
  records: readonly LdifRecord[],
): Promise<string> {
  const { exitCode, stdout, stderr } = await controller.within(
    6000,
  )`echo ${ldif(records)} | /usr/bin/ldbmodify -H ${directorySocket}`;
  return exitCode === 0 ? "" : stderr.trim() || stdout.trim() || `exit ${exitCode}`;
}
