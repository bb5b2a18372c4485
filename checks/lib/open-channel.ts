import { type NodeName, plan } from "../../stacks/plan.js";
import { Channel } from "./channel.js";

/**
 * Open the channel of a node of a lab: bash on a probe, which is the bench's; on a machine the
 * bench's own BusyBox.
 *
 * @throws NotObserved when it can't be opened
 */
export function openChannel(lab: string, node: NodeName): Promise<Channel> {
  const [busybox, shell] =
    node in plan.machines
      ? ["/run/bench/busybox", "/run/bench/busybox sh"]
      : ["/bin/busybox", "/bin/bash"];
  return Channel.open(`plateau-${lab}-${node}`, busybox, shell);
}
