import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import type { Channel } from "../channel/channel.js";

/** Its services answer for a moment yet while it shuts down. */
const machineReady = `
[ "$(systemctl is-system-running)" != stopping ] || { echo "shutting down"; exit 1; }
/usr/lib/plateau/ready`;

/** What keeps a machine from being ready, in its own words; undefined when it is. */
export async function lateness(channel: Channel, node: NodeName): Promise<string | undefined> {
  const command = isMachine(node) ? machineReady : "test -e /run/ready";
  const { code, stdout, stderr } = await channel.run(command, 3000);
  if (code === 0) return undefined;
  return (stdout || stderr).trim().split("\n").at(-1) || `exit ${code}`;
}
