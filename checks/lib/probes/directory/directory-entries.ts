import type { Node } from "../../nodes/node.js";
import { allPartitions, directorySocket } from "./directory-socket.js";
import { type LdapEntry, ldapEntries } from "./ldap-entries.js";

/**
 * What a controller holds, read on the controller itself; nothing when its LDAP server is down.
 *
 * @param binary those of the attributes that are no text: their values stay in base64
 */
export async function directoryEntries(
  controller: Node,
  base: string,
  filter: string,
  attributes: readonly string[],
  binary: readonly string[] = [],
): Promise<readonly LdapEntry[]> {
  const { stdout } = await controller.within(
    2000,
  )`/usr/bin/ldapsearch -x -LLL -o ldif-wrap=no -H ${directorySocket} -E ${allPartitions} -b ${base} ${filter} ${attributes}`;
  return ldapEntries(stdout, binary);
}
