import { macOf } from "../../../stacks/plan/cabling.js";
import { netmaskOf, toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import type { Scene } from "../../lib/check.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import type { Node } from "../../lib/nodes/node.js";
import { addressPromised } from "../faults/address-promised.js";
import { dnsPublished } from "../faults/dns-published.js";
import { guestsLetIn } from "../faults/guests-let-in.js";
import { maskTooWide } from "../faults/mask-too-wide.js";
import { proxyAnnounced } from "../faults/proxy-announced.js";
import { reservationForAnOldCard } from "../faults/reservation-for-an-old-card.js";
import { routeNotSaved } from "../faults/route-not-saved.js";
import { timeServerStopped } from "../faults/time-server-stopped.js";
import { wrongARecord } from "../faults/wrong-a-record.js";
import { routeToLan, tunnelConf } from "../second-site.js";

const { company, machines, segments } = plan;
const { gateway, cidr } = segments.guest;
const right = toNetwork(cidr);
const { scope } = segments.srv;
const promised = segments.srv.probe.replace(/\d+$/, "99");

/** Have net1's configuration changed as by hand, and taken. */
async function changeScopes({ nodes: { net1 } }: Scene<"net1">, script: string): Promise<void> {
  await edit(net1, keaConf, script);
  await restartKea(net1);
}

/** What a controller's own tool says of a name. */
async function addressOf(dc1: Node, name: string): Promise<string> {
  const { stdout } = await dc1.within(
    5000,
  )`samba-tool dns query 127.0.0.1 ${company.domain} ${name} A -P`;
  return stdout.match(/A: ([\d.]+)/)?.[1] ?? "";
}

const pool = (from: string) =>
  `${subnetLines("srv")} s/"pool": "[^"]*"/"pool": "${from} - ${scope.to}"/`;

/** In which domain the servers that ask for an address look for short names. */
const searching = (domain: string) =>
  `${subnetLines("srv")} s/"domain-search", "data": "[^"]*"/"domain-search", "data": "${domain}"/`;

export const backToThePlan = exercise({
  title: {
    fr: "Le contrat de service a changé de mains : ramener le réseau à son plan",
    en: "The service contract has changed hands: bring the network back to its plan",
  },
  brief: {
    fr: `L'entreprise reprend à un prestataire l'exploitation de son réseau. Rien n'est en panne pour les utilisateurs, ou presque ; mais ce qui tourne n'est plus ce que dit le plan (README, plan d'adressage, catalogue des flux). Faites l'état des lieux de fw1, fw2, net1, dc1 et dc2, et ramenez-les au plan :
1. adresses et masques des deux routeurs, sous-réseaux disjoints ;
2. ce que fw1 laisse passer et publie : rien d'autre que le plan, rien du DNS de l'entreprise vers Internet, les invités loin des serveurs ;
3. zone ${company.domain} : chaque nom mène où il doit, aucun nom de trop, sur les deux contrôleurs ;
4. étendues, réservations et options de net1 : celles du plan, et rien d'autre ;
5. l'heure servie par les deux contrôleurs ;
6. tout est écrit : un redémarrage de fw1, fw2 et net1 ne change rien.
Les utilisateurs travaillent : aucun segment ne doit perdre son service. Remettez le plan d'adressage à jour et la liste des écarts : constaté, attendu, preuve, geste, risque s'il était resté.
Vous avez un accès root aux cinq machines.`,
    en: `The company takes the running of its network back from a contractor. Nothing is down for users, or nearly nothing; but what runs is no longer what the plan says (README, address plan, catalogue of flows). Take stock of fw1, fw2, net1, dc1 and dc2, and bring them back to the plan:
1. addresses and masks of both routers, disjoint subnets;
2. what fw1 lets through and publishes: nothing but the plan's, nothing of the company's DNS towards the Internet, guests away from servers;
3. zone ${company.domain}: each name leads where it has to, no name too many, on both controllers;
4. scopes, reservations and options of net1: those of the plan, and nothing else;
5. the time, served by both controllers;
6. everything is written: a restart of fw1, fw2 and net1 changes nothing.
Users are at work: no segment may lose its service. Hand in the address plan brought up to date, and the list of deviations: found, expected, proof, act, risk had it stayed.
You have root access to the five machines.`,
  },
  minutes: 90,
  needs: ["dc1", "dc2", "fw1", "fw2", "net1", "probe-srv"],
  proves: [
    "cp06/address-plan",
    "cp06/dora-in-srv",
    "cp06/names-resolve",
    "cp06/nothing-else-leased",
    "cp06/nothing-else-named",
    "cp06/segments-keep-apart",
    "cp06/survives-restart",
    "cp06/time-served",
    "cp06/zones-stay-inside",
    "cp07/nothing-else-passes",
  ],
  keeps: [
    "cp06/addresses-resolve-back",
    "cp06/dora-in-guest",
    "cp06/dora-in-lan",
    "cp06/dora-in-siteb",
    "cp06/only-one-dhcp-server",
    "cp06/outside-names",
    "cp06/paths-there-and-back",
    "cp07/flows-from-lan",
  ],
  restarts: ["fw1", "fw2", "net1"],
  limitMs: 120_000,

  causes: {
    "address-promised": causeOfFault(addressPromised, (scene) =>
      changeScopes(scene, `/"ip-address": "${promised}"/d`),
    ),
    "reservation-for-an-old-card": causeOfFault(reservationForAnOldCard, (scene) =>
      changeScopes(
        scene,
        `/"ip-address": "${machines.ws1.interfaces.lan.reserve}"/s/"hw-address": "[^"]*"/"hw-address": "${macOf("ws1", "lan")}"/`,
      ),
    ),
    "scope-widened": {
      title: {
        fr: "L'étendue des serveurs commence plus bas que le plan ne le dit",
        en: "The servers' scope begins lower than the plan says",
      },
      setUp: (scene) => changeScopes(scene, pool(toAddress(toNumber(scope.from) - 12))),
      solve: (scene) => changeScopes(scene, pool(scope.from)),
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
    await changeScopes(scene, searching(company.domain));
    const wide = { ...right, prefix: 16 };
    await edit(
      fw1,
      "/etc/network/interfaces",
      `/^iface guest/,/^$/ s/netmask .*/netmask ${netmaskOf(right)}/`,
      `ip addr add ${gateway}/${right.prefix} broadcast + dev guest && ip addr del ${gateway}/${wide.prefix} dev guest`,
    );
    await edit(
      fw1,
      rulesFile,
      '/^table ip depannage/,/^}/d; /^ *iifname "guest" oifname "srv" accept$/d; /^ *iifname "wan" oifname "srv" meta l4proto/d',
      reloadRules,
    );
    await fw2.succeed`echo ${routeToLan} >> ${tunnelConf}`;
    await dc2.succeed`systemctl enable --quiet --now chrony`;
    const net1 = machines.net1.interfaces.srv;
    const astray = await addressOf(dc1, "net1");
    await changeRecord(dc1, "update", company.domain, "net1", "A", astray, net1);
    await recordReplicated(probe, { name: `net1.${company.domain}`, type: "A" });
    const proxy = await addressOf(dc1, "wpad");
    await changeRecord(dc1, "delete", company.domain, "wpad", "A", proxy);
    await recordReplicated(probe, { name: `wpad.${company.domain}`, type: "A" });
  },
});
