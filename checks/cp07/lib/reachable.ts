import { NotObserved } from "../../../scripts/channel/channel.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { RouterName } from "../../../stacks/plan/route.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Machine } from "../../lib/nodes/machine.js";

/**
 * Insist, before a router is blamed, that the servers can reach it: the one of the second site is behind the tunnel,
 * which has a check of its own.
 *
 * @throws NotObserved when the router is down, or the tunnel to it
 */
export async function reachable(
  nodes: Readonly<Record<RouterName, Machine>>,
  name: RouterName,
): Promise<void> {
  await mustAnswer(...Object.values(nodes));
  if ("srv" in plan().machines[name].interfaces) return;
  const { exitCode } = await nodes.fw1
    .ask`ping -q -c 2 -W ${seconds(1)} ${plan().vpn.siteToSite[name]}`;
  if (exitCode !== 0) {
    throw new NotObserved({
      fr: `${name} est derrière un tunnel qui ne passe pas : un autre contrôle le dit`,
      en: `${name} is behind a tunnel that is down: another check says so`,
    });
  }
}
