import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

/**
 * Have a controller give somebody a right, as its root does.
 *
 * @param object whose access list it is added to
 * @param ace as SDDL has it, up to the SID: `OA;CIIO;CR;…;;`
 * @param to the account or the group that it is given to, by its name in the directory
 * @throws Error with what the directory's tool said when it refuses
 */
export async function giveRight(
  dc1: Machine,
  object: string,
  ace: string,
  to: string,
): Promise<void> {
  mustSucceed(
    await dc1.within(20_000)`
      sid=$(/usr/bin/ldbsearch -H /var/lib/samba/private/sam.ldb -s base -b ${to} objectSid |
        sed -n "s/^objectSid: //p")
      /usr/bin/samba-tool dsacl set --action=allow --objectdn=${object} --sddl=${`(${ace}`}"$sid)"`,
  );
}
