import { validWorker } from "../../../modules/router/remote-workers.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan, probeNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { callVpn, hangUp } from "../../lib/probes/network/vpn-call.js";
import { judgeRow } from "../lib/judge-row.js";
import { lastWords } from "../lib/last-words.js";
import { matrixRow } from "../lib/matrix-row.js";

const { cidr } = plan.vpn.remoteAccess;

/** A mobile worker gets in, and no further than the policy says. */
export const remoteAccess = check({
  title: {
    fr: "Un nomade entre par le VPN et n'atteint que ce que la politique lui ouvre",
    en: "A mobile worker enters by the VPN and only reaches what the policy opens",
  },
  remedy: {
    fr: "Sur fw1, `journalctl -u openvpn-server@nomades` dit pourquoi un nomade n'entre pas (/etc/openvpn/server/nomades.conf) ; ce qu'il atteint ensuite se décide dans /etc/nftables.conf, règles `iifname \"vpn\"`.",
    en: 'On fw1, `journalctl -u openvpn-server@nomades` says why a mobile worker does not enter (/etc/openvpn/server/nomades.conf); what he reaches then is decided in /etc/nftables.conf, rules `iifname "vpn"`.',
  },
  needs: [...probeNames, "fw1"],
  // Who calls twice with one certificate is cut off the first time.
  alone: true,

  async run(scene) {
    const { nodes } = scene;
    const probe = nodes["probe-wan"];
    hangUp(scene, probe);
    const call = await callVpn(probe, scene, {
      profile: `${validWorker}.ovpn`,
      until: "Initialization Sequence Completed",
      patienceMs: 2000,
    });
    const address = call.log.match(/net_addr_v4_add: ([\d.]+)/)?.[1] ?? "";
    if (!call.reached) await mustAnswer(nodes.fw1);
    claim(
      call.reached && contains(toNetwork(cidr), address),
      {
        fr: `${validWorker} reçoit une adresse de ${cidr}`,
        en: `${validWorker} is given an address of ${cidr}`,
      },
      address || lastWords(call.log),
    );
    const seen = await judgeRow(nodes, probe, matrixRow("vpn", scene.seats), [nodes.fw1], {
      interface: call.interface,
    });
    return `${validWorker} → ${address}: ${seen}`;
  },
});
