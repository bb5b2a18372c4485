import { validWorker } from "../../../modules/router/remote-workers.js";
import { plan, probeNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { lastWords } from "../lib/last-words.js";
import { mobileWorker } from "../lib/mobile-worker.js";

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
  observedWith: "cp07/mobile-worker",
  deadlineMs: 12_000,

  async run(scene) {
    const { isIn, address, log, row } = await mobileWorker(scene);
    if (!isIn) await mustAnswer(scene.nodes.fw1);
    claim(
      isIn,
      {
        fr: `${validWorker} reçoit une adresse de ${cidr}`,
        en: `${validWorker} is given an address of ${cidr}`,
      },
      address || lastWords(log),
    );
    if (row?.status === "rejected") throw row.reason;
    return `${validWorker} → ${address}: ${row?.value ?? "∅"}`;
  },
});
