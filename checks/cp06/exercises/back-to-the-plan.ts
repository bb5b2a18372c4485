import { macOf } from "../../../stacks/plan/cabling.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { netmaskOf, toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Scene } from "../../lib/check.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import type { Node } from "../../lib/nodes/node.js";
import { dnsPublished } from "../faults/dns-published.js";
import { maskTooWide } from "../faults/mask-too-wide.js";
import { proxyAnnounced } from "../faults/proxy-announced.js";
import { guestsLetIn, routeNotSaved, timeServerStopped } from "../faults/table.js";
import { wrongARecord } from "../faults/wrong-a-record.js";
import { routeToLan, tunnelConf } from "../second-site.js";

const right = ofCompany(() => toNetwork(plan().segments.guest.cidr));
const promised = ofCompany(() => plan().segments.srv.probe.replace(/\d+$/, "99"));

/** Have net1's configuration changed as by hand, and taken. */
async function changeScopes({ nodes: { net1 } }: Scene<"net1">, script: string): Promise<void> {
  await edit(net1, keaConf, script);
  await restartKea(net1);
}

/** What a controller's own tool says of a name. */
async function addressOf(dc1: Node, name: string): Promise<string> {
  const { stdout } = await dc1.within(
    5000,
  )`samba-tool dns query 127.0.0.1 ${plan().company.domain} ${name} A -P`;
  return stdout.match(/A: ([\d.]+)/)?.[1] ?? "";
}

const pool = (from: string) =>
  `${subnetLines("srv")} s/"pool": "[^"]*"/"pool": "${from} - ${plan().segments.srv.scope.to}"/`;

/** In which domain the servers that ask for an address look for short names. */
const searching = (domain: string) =>
  `${subnetLines("srv")} s/"domain-search", "data": "[^"]*"/"domain-search", "data": "${domain}"/`;

export const backToThePlan = exercise({
  needs: ["dc1", "dc2", "fw1", "fw2", "net1", "probe-srv"],
  limitMs: 120_000,

  causes: {
    "address-promised": {
      solve: (scene) => changeScopes(scene, `/"ip-address": "${promised()}"/d`),
    },
    "reservation-for-an-old-card": {
      solve: (scene) =>
        changeScopes(
          scene,
          `/"ip-address": "${plan().machines.ws1.interfaces.lan.reserve}"/s/"hw-address": "[^"]*"/"hw-address": "${macOf("ws1", "lan")}"/`,
        ),
    },
    "scope-widened": {
      setUp: (scene) =>
        changeScopes(scene, pool(toAddress(toNumber(plan().segments.srv.scope.from) - 12))),
      solve: (scene) => changeScopes(scene, pool(plan().segments.srv.scope.from)),
    },
  },

  async setUp(scene) {
    for (const fault of [
      maskTooWide,
      guestsLetIn,
      dnsPublished,
      routeNotSaved,
      timeServerStopped,
      wrongARecord,
      proxyAnnounced,
    ]) {
      await fault.apply(scene);
    }
    await changeScopes(scene, searching(outsideSites.web));
  },

  async solve(scene) {
    const { dc1, dc2, fw1, fw2, "probe-srv": probe } = scene.nodes;
    await changeScopes(scene, searching(plan().company.domain));
    const wide = { ...right(), prefix: 16 };
    await edit(
      fw1,
      "/etc/network/interfaces",
      `/^iface guest/,/^$/ s/netmask .*/netmask ${netmaskOf(right())}/`,
      `ip addr add ${plan().segments.guest.gateway}/${right().prefix} broadcast + dev guest && ip addr del ${plan().segments.guest.gateway}/${wide.prefix} dev guest`,
    );
    await edit(
      fw1,
      rulesFile,
      '/^table ip depannage/,/^}/d; /^ *iifname "guest" oifname "srv" accept$/d; /^ *iifname "wan" oifname "srv" meta l4proto/d',
      reloadRules,
    );
    await fw2.succeed`echo ${routeToLan()} >> ${tunnelConf}`;
    await dc2.succeed`systemctl enable --quiet --now chrony`;
    const net1 = plan().machines.net1.interfaces.srv;
    const astray = await addressOf(dc1, "net1");
    await changeRecord(dc1, "update", plan().company.domain, "net1", "A", astray, net1);
    await recordReplicated(probe, { name: `net1.${plan().company.domain}`, type: "A" });
    const proxy = await addressOf(dc1, "wpad");
    await changeRecord(dc1, "delete", plan().company.domain, "wpad", "A", proxy);
    await recordReplicated(probe, { name: `wpad.${plan().company.domain}`, type: "A" });
  },
});
