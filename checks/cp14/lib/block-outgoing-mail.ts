import { edit } from "../../lib/edit.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import type { Node } from "../../lib/nodes/node.js";

/** Take the rule by which mail leaves out of fw1's, in the file and in force. */
export async function blockOutgoingMail(fw1: Node): Promise<void> {
  await edit(fw1, rulesFile, '/saddr @mail1 oifname "wan" .*dport 25 /d', reloadRules);
}
