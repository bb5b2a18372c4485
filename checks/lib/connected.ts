import { NotObserved } from "../../scripts/channel/channel.js";
import { plan } from "../../stacks/plan/plan.js";
import { seconds } from "./nodes/limit.js";
import type { Node } from "./nodes/node.js";

/**
 * Insist, before a workstation is blamed, that it is on the network: its cable, address, routes and
 * resolvers are the matter of CP3, and what they break says nothing of how it is configured.
 *
 * @throws NotObserved when it reaches no controller, or resolves no name
 */
export async function connected(workstation: Node): Promise<void> {
  const { exitCode } = await workstation.within(4000)`
    ping -c 1 -W ${seconds(1)} ${plan().machines.dc1.interfaces.srv} > /dev/null || ping -c 1 -W ${seconds(1)} ${plan().machines.dc2.interfaces.srv} > /dev/null || exit 1
    timeout ${seconds(2)} nslookup dc1.${plan().company.domain} > /dev/null`;
  if (exitCode !== 0) {
    throw new NotObserved({
      fr: `${workstation.name} n'est pas connecté : c'est à la CP3 de le dire`,
      en: `${workstation.name} is not connected: that is CP3's to say`,
    });
  }
}
