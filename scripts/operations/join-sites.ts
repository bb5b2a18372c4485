import { type NodeName, plan } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { openChannel } from "../channel/open-channel.js";

/** How long the tunnel may take to stand once both routers answer, in seconds. */
const limitS = 6;
/** For the request around it, in milliseconds. */
const requestMs = 10_000;

/**
 * Have the tunnel between the sites stand again after a router was started, and wait for it: the routers are ready
 * without each other, but what crosses both is not. One that does not come to stand may be somebody's exercise:
 * checks tell that, and nobody waits longer.
 *
 * @param begun nodes that were made or started, and answer
 */
export async function joinSites(
  candidate: string,
  begun: readonly NodeName[],
  stands: ReadonlySet<NodeName>,
): Promise<void> {
  const ends = ["fw1", "fw2"] as const;
  if (!ends.some((end) => begun.includes(end)) || !ends.every((end) => stands.has(end))) return;
  // The other end was killed without a word: the caller would notice in three seconds.
  const callAgain = begun.includes("fw2")
    ? ":"
    : "systemctl kill --signal=USR1 openvpn-client@siege";
  const wait = `${callAgain} 2> /dev/null; end=$(($(date +%s) + ${limitS}))
    until /usr/bin/ping -q -c 1 -W 0.2 ${plan.vpn.siteToSite.fw1} > /dev/null || [ $(date +%s) -gt $end ]; do sleep 0.1; done`;
  try {
    const channel = await openChannel(candidate, "fw2");
    await channel.run(wait, requestMs).finally(() => channel.close());
  } catch (problem) {
    // It is down again, which whoever waits for it is told.
    if (!(problem instanceof NotObserved)) throw problem;
  }
}
