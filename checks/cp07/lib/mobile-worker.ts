import { validWorker } from "../../../modules/router/remote-workers.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { type ProbeName, plan } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import type { CheckScene } from "../../lib/check.js";
import { callVpn, hangUp } from "../../lib/probes/network/vpn-call.js";
import { SharedObservation } from "../../lib/sharing/shared-observation.js";
import { judgeRow } from "./judge-row.js";
import { knock, type RefusedKnock } from "./knock.js";
import { matrixRow } from "./matrix-row.js";
import { type Proxied, throughProxy } from "./through-proxy.js";

/** What a mobile worker was told who called the VPN. */
export interface MobileWorker {
  /** Whether the tunnel stands, with an address of the VPN's. */
  readonly isIn: boolean;
  /** The address that he was given; empty where he was given none. */
  readonly address: string;
  /** What his client said. */
  readonly log: string;
  /** The verdict on his row of the flow matrix, once he is in. */
  readonly row?: PromiseSettledResult<string>;
  /** What the proxy showed him, once he is in. */
  readonly proxied?: Proxied;
  /** Where he knocked and was refused. */
  readonly refused: readonly RefusedKnock[];
}

const calls = new SharedObservation<MobileWorker>();

/**
 * Call the VPN as a mobile worker, and try from there what several checks judge. Who calls twice with one
 * certificate is cut off the first time: checks that look at the same time are told of the same call.
 */
export function mobileWorker(scene: CheckScene<ProbeName | "fw1">): Promise<MobileWorker> {
  return calls.of(scene, work);
}

async function work(scene: CheckScene<ProbeName | "fw1">): Promise<MobileWorker> {
  const { nodes, seats } = scene;
  const probe = nodes["probe-wan"];
  await hangUp(scene, probe);
  const call = await callVpn(probe, scene, {
    profile: `${validWorker}.ovpn`,
    until: "Initialization Sequence Completed",
    patienceMs: 2000,
  });
  const address = call.log.match(/net_addr_v4_add: ([\d.]+)/)?.[1] ?? "";
  const isIn = call.reached && contains(toNetwork(plan().vpn.remoteAccess.cidr), address);
  if (!isIn) return { isIn, address, log: call.log, refused: [] };
  const tunnel = { interface: call.interface };
  const [[row], proxied, refused] = await Promise.all([
    Promise.allSettled([judgeRow(nodes, probe, matrixRow("vpn", seats), [nodes.fw1], tunnel)]),
    throughProxy(probe, proxyUrl("srv"), tunnel),
    knock(
      probe,
      "vpn",
      address,
      [
        { to: "fw1", address: plan().machines.fw1.interfaces.srv },
        { to: "probe-srv", address: seats.srv },
      ],
      tunnel,
    ),
  ]);
  return { isIn, address, log: call.log, row, proxied, refused };
}
