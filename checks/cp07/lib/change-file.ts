import type { Node } from "../../lib/node.js";

/**
 * Edit a file of a machine and make it take effect, as whoever broke it did.
 *
 * @param script for `sed`; it must change something
 * @param effect what reads the file again
 */
export async function changeFile(
  machine: Node,
  file: string,
  script: string,
  effect: string,
): Promise<void> {
  await machine.succeed`sed ${script} ${file} > /run/changed && ! cmp -s /run/changed ${file} \
    && cat /run/changed > ${file} && rm /run/changed && sh -c ${effect}`;
}

export const rulesFile = "/etc/nftables.conf";
export const reloadRules = "systemctl reload nftables";
