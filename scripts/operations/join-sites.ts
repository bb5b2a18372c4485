import { type NodeName, plan } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";

/** How long the tunnel may take to stand once both routers answer, in seconds. */
const limitS = 6;
/** For each request, in milliseconds. */
const requestMs = 10_000;

const ends = ["fw1", "fw2"] as const;

/** The other end was killed without a word: the caller would notice in three seconds, and pauses for one more. */
const callAgain = "systemctl kill --signal=USR1 openvpn-client@siege";

const stands = () => `end=$(($(date +%s) + ${limitS}))
until /usr/bin/ping -q -c 1 -W 0.2 ${plan().vpn.siteToSite.fw1} > /dev/null || [ $(date +%s) -gt $end ]; do sleep 0.1; done`;

/**
 * Have the tunnel between the sites stand again after a router was started, and wait for it: the routers are ready
 * without each other, but what crosses both is not. One that does not come to stand may be somebody's exercise:
 * checks tell that, and nobody waits longer.
 *
 * @param begun nodes that were made or started
 * @param running nodes of the lab
 * @param answering settles once those that were started answer: the tunnel is called for while they start
 */
export async function joinSites(
  candidate: string,
  begun: readonly NodeName[],
  running: ReadonlySet<NodeName>,
  answering: Promise<unknown>,
): Promise<void> {
  if (!ends.some((end) => begun.includes(end)) || !ends.every((end) => running.has(end))) return;
  const called = begun.includes("fw2") ? Promise.resolve() : onCaller(candidate, callAgain);
  await Promise.all([answering, called]);
  await onCaller(candidate, stands());
}

async function onCaller(candidate: string, script: string): Promise<void> {
  try {
    await withChannel(candidate, "fw2", (channel) => channel.run(script, requestMs));
  } catch (problem) {
    // It is down again, which whoever waits for it is told.
    if (!(problem instanceof NotObserved)) throw problem;
  }
}
