import { mustSucceed } from "./must-succeed.js";
import type { Node } from "./nodes/node.js";

/**
 * Edit a file of a machine and make it take effect, as whoever broke it did.
 *
 * @param script for `sed`; it must change something
 * @param effect what reads the file again. @default - nothing has to
 */
export async function edit(
  machine: Node,
  file: string,
  script: string,
  effect = "true",
): Promise<void> {
  mustSucceed(
    await machine.within(20_000)`
    sed ${script} ${file} > /run/changed && ! cmp -s /run/changed ${file} || exit 1
    cat /run/changed > ${file} && rm /run/changed && sh -c ${effect}`,
  );
}
