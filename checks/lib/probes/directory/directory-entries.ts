import type { Node } from "../../nodes/node.js";
import { directorySocket } from "./directory-socket.js";
import { type LdapEntry, ldapEntries } from "./ldap-entries.js";

/** Samba's way to search every partition at once, from the empty base. */
const allPartitions = "!1.2.840.113556.1.4.1340=::MAMCAQI=";

/** What a controller holds, read on the controller itself; nothing when its LDAP server is down. */
export async function directoryEntries(
  controller: Node,
  base: string,
  filter: string,
  attributes: readonly string[],
): Promise<readonly LdapEntry[]> {
  const { stdout } = await controller.within(
    2000,
  )`/usr/bin/ldapsearch -x -LLL -o ldif-wrap=no -H ${directorySocket} -E ${allPartitions} -b ${base} ${filter} ${attributes}`;
  return ldapEntries(stdout);
}
