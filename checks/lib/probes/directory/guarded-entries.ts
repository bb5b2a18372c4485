import type { Node } from "../../nodes/node.js";
import { allPartitions, directorySocket } from "./directory-socket.js";
import { type LdapEntry, ldapEntries } from "./ldap-entries.js";
import { type Descriptor, descriptor } from "./security-descriptor.js";

/** An entry, and who may do what with it. */
export interface GuardedEntry {
  readonly entry: LdapEntry;
  readonly guard: Descriptor;
}

/** The owner and the access list, of what a descriptor has. */
const ownerAndAccess = "!1.2.840.113556.1.4.801=::MAMCAQU=";

/**
 * What a controller holds and who may do what with it, read on the controller itself; nothing when its LDAP server is
 * down. Most objects are guarded alike: each descriptor is told once.
 *
 * @param binary those of the attributes that are no text: their values stay in base64
 */
export async function guardedEntries(
  controller: Node,
  base: string,
  filter: string,
  attributes: readonly string[],
  binary: readonly string[],
): Promise<readonly GuardedEntry[]> {
  const { stdout } = await controller.within(4000)`
    /usr/bin/ldapsearch -x -LLL -o ldif-wrap=no -H ${directorySocket} -E ${allPartitions} -E ${ownerAndAccess} \
      -b ${base} ${filter} nTSecurityDescriptor ${attributes} |
      awk '$1 != "nTSecurityDescriptor::" { print; next }
        $2 in known { print "guard: " known[$2]; next }
        { known[$2] = ++count; print "guard: " count " " $2 }'`;
  const guards = new Map<string, Descriptor>();
  return ldapEntries(stdout, binary).map((entry) => {
    const [number = "", encoded] = entry.get("guard")?.[0]?.split(" ") ?? [];
    if (encoded) guards.set(number, descriptor(encoded));
    return { entry, guard: guards.get(number) ?? { owner: "", grants: [] } };
  });
}
