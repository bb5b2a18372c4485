import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";

/**
 * Have a controller take somebody's rights on an object away, all that stand in its own access list.
 *
 * @param from the account or the group, by its name in the directory; or two letters of SDDL, such as `AN`
 * @throws Error with what the directory's tool said when it refuses, or where he had none there
 */
export async function takeRights(dc1: Machine, object: string, from: string): Promise<void> {
  mustSucceed(
    await dc1.within(20_000)`
      who=${from}
      case $who in *=*)
        who=$(/usr/bin/ldbsearch -H /var/lib/samba/private/sam.ldb -s base -b "$who" objectSid |
          sed -n "s/^objectSid: //p") ;;
      esac
      before=$(/usr/bin/samba-tool dsacl get --objectdn=${object} | sed -n "s/^ *\\(O:.*\\)/\\1/p")
      after=$(echo "$before" | sed "s/([^()]*;$who)//g")
      [ "$after" != "$before" ] || { echo "no right of $who" >&2; exit 1; }
      printf "dn: %s\\nchangetype: modify\\nreplace: nTSecurityDescriptor\\nnTSecurityDescriptor: %s\\n" \
        ${object} "$after" | /usr/bin/ldbmodify -H ${directorySocket}`,
  );
}
