import { reverseZoneOf } from "../../../modules/domain-controller/dns-records.js";
import { plan, segmentNames } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { resolvers } from "../../lib/network/addressing.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import { routeToLan, tunnelConf } from "../second-site.js";

const { domain } = plan.company;
const { cidr, gateway, scope } = plan.segments.siteb;
const lan = plan.segments.lan.cidr;
const zone = reverseZoneOf(cidr);
const host = gateway.split(".")[3] ?? "";
const name = `fw2.${domain}`;
const dns = Object.values(resolvers).join(", ");

const subnet = `
      {
        "id": ${segmentNames.indexOf("siteb") + 1},
        "subnet": "${cidr}",
        "pools": [{ "pool": "${scope.from} - ${scope.to}" }],
        "option-data": [
          { "name": "routers", "data": "${gateway}" },
          { "name": "domain-name-servers", "data": "${dns}" },
          { "name": "domain-name", "data": "${domain}" },
          { "name": "domain-search", "data": "${domain}" }
        ],
        "reservations": []
      },`;

/** The last subnet of the list goes, and with it the comma of the one before. */
const withoutSiteb = `
  /\\/\\/ siteb/ { sub(/,$/, "", held); skip = 1 }
  !skip { if (started) print held; held = $0; started = 1 }
  /^      }/ { skip = 0 }
  END { print held }`;

const relayDefault = "/etc/default/dhcp-helper";
const restartRelay = "systemctl restart dhcp-helper";
const server = plan.machines.net1.interfaces.srv;

const scopeOf = (from: string, to: string) =>
  `${subnetLines("siteb")} s/"pool": "[^"]*"/"pool": "${from} - ${to}"/`;

export const restoreTheSecondSite = exercise({
  title: {
    fr: "Remettre en service le réseau du second site",
    en: "Put the network of the second site back into service",
  },
  brief: {
    fr: `Le second site (segment siteb, ${cidr}) rouvre après travaux. L'ancien prestataire a défait une partie de ce qui le reliait au siège. Le routeur fw2 et le tunnel fonctionnent. On vous demande :
1. que les postes de siteb reçoivent du serveur DHCP du siège (net1) une adresse de ${scope.from} à ${scope.to}, avec la passerelle ${gateway}, les DNS ${dns} et le domaine ${domain} (nom et liste de recherche), bail d'une heure ;
2. que leurs demandes lui parviennent ;
3. que les postes du siège (lan, ${lan}) et ceux de siteb se joignent dans les deux sens, par le tunnel ;
4. que l'adresse ${gateway} porte de nouveau son nom, ${name}, dans la zone inverse, sur les deux serveurs DNS ;
5. que tout cela survive à un redémarrage, et que le plan d'adressage soit mis à jour.
Vous avez un accès root à net1, dc1, fw1 et fw2.`,
    en: `The second site (segment siteb, ${cidr}) opens again after works. The former contractor undid part of what linked it to the head office. Router fw2 and the tunnel work. You are asked:
1. that the machines of siteb get from the head office's DHCP server (net1) an address from ${scope.from} to ${scope.to}, with gateway ${gateway}, DNS servers ${dns} and domain ${domain} (name and search list), leased for an hour;
2. that their requests reach it;
3. that the workstations of the head office (lan, ${lan}) and those of siteb reach each other in both directions, through the tunnel;
4. that the address ${gateway} has its name again, ${name}, in the reverse zone, on both DNS servers;
5. that all of it survives a restart, and that the address plan is brought up to date.
You have root access to net1, dc1, fw1 and fw2.`,
  },
  minutes: 45,
  needs: ["net1", "fw2", "dc1", "probe-srv"],
  proves: ["cp06/dora-in-siteb", "cp06/paths-there-and-back", "cp06/addresses-resolve-back"],
  keeps: [
    "cp06/dora-in-lan",
    "cp06/only-one-dhcp-server",
    "cp06/segments-keep-apart",
    "cp06/survives-restart",
  ],
  restarts: ["net1", "fw1", "fw2"],

  causes: {
    "nothing-left": {
      title: {
        fr: "net1 n'a plus l'étendue de siteb, et le relais de fw2 est arrêté",
        en: "net1 has the scope of siteb no more, and the relay of fw2 is stopped",
      },
      async setUp({ nodes: { net1, fw2 } }) {
        await net1.succeed`awk ${withoutSiteb} ${keaConf} > /tmp/kea.new && cat /tmp/kea.new > ${keaConf}`;
        await restartKea(net1);
        await fw2.succeed`systemctl disable --now dhcp-helper`;
      },
      async solve({ nodes: { net1, fw2 } }) {
        await net1.succeed`awk -v subnet=${subnet.replaceAll("\n", "\\n")} '{ print } /"subnet4": \\[/ { print substr(subnet, 2) }' ${keaConf} > /tmp/kea.new && cat /tmp/kea.new > ${keaConf}`;
        await restartKea(net1);
        await fw2.succeed`systemctl enable --now dhcp-helper`;
      },
    },
    "half-undone": {
      title: {
        fr: "net1 annonce à siteb une passerelle où il n'y a personne, et le relais de fw2 demande à un autre serveur",
        en: "net1 tells siteb of a gateway where nobody is, and the relay of fw2 asks another server",
      },
      async setUp({ nodes: { net1, fw2 } }) {
        const astray = gateway.replace(/\d+$/, "254");
        await edit(
          net1,
          keaConf,
          `${subnetLines("siteb")} s/"data": "${gateway}"/"data": "${astray}"/`,
        );
        await restartKea(net1);
        await edit(
          fw2,
          relayDefault,
          `s/-s ${server} /-s ${plan.machines.dc1.interfaces.srv} /`,
          restartRelay,
        );
      },
      async solve({ nodes: { net1, fw2 } }) {
        await edit(
          net1,
          keaConf,
          `${subnetLines("siteb")} s/"routers", "data": "[^"]*"/"routers", "data": "${gateway}"/`,
        );
        await restartKea(net1);
        await edit(fw2, relayDefault, `s/-s [0-9.]* /-s ${server} /`, restartRelay);
      },
    },
    "scope-of-one": {
      title: {
        fr: "L'étendue de siteb n'a plus qu'une adresse, celle de fw2, et son relais n'écoute pas le segment",
        en: "The scope of siteb has one address left, that of fw2, and its relay does not listen in the segment",
      },
      async setUp({ nodes: { net1, fw2 } }) {
        await edit(net1, keaConf, scopeOf(gateway, gateway));
        await restartKea(net1);
        await edit(fw2, relayDefault, "s/ -i siteb/ -i wan/", restartRelay);
      },
      async solve({ nodes: { net1, fw2 } }) {
        await edit(net1, keaConf, scopeOf(scope.from, scope.to));
        await restartKea(net1);
        await edit(fw2, relayDefault, "s/ -i wan/ -i siteb/", restartRelay);
      },
    },
  },

  async setUp({ nodes: { fw2, dc1, "probe-srv": probe } }) {
    await Promise.all([
      fw2.succeed`
        sed -i ${`/^${routeToLan}/d`} ${tunnelConf}
        ip route del ${lan}`,
      changeRecord(dc1, "delete", zone, host, "PTR", name).then(() =>
        recordReplicated(probe, { name: `${host}.${zone}`, type: "PTR" }),
      ),
    ]);
  },

  async solve({ nodes: { fw2, dc1, "probe-srv": probe } }) {
    await Promise.all([
      fw2.succeed`
        echo ${routeToLan} >> ${tunnelConf}
        systemctl restart openvpn-client@siege`,
      changeRecord(dc1, "add", zone, host, "PTR", name).then(() =>
        recordReplicated(probe, { name: `${host}.${zone}`, type: "PTR" }),
      ),
    ]);
    await fw2.eventually`ping -c 1 -W 1 -I ${gateway} ${plan.segments.lan.gateway}`;
  },
});
