import { reverseZoneOf } from "../../../modules/domain-controller/dns-records.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan, segmentNames } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { resolvers } from "../../lib/network/addressing.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import { routeToLan, tunnelConf } from "../second-site.js";

const lan = () => plan().segments.lan.cidr;
const zone = ofCompany(() => reverseZoneOf(plan().segments.siteb.cidr));
const host = ofCompany(() => plan().segments.siteb.gateway.split(".")[3] ?? "");
const name = () => `fw2.${plan().company.domain}`;
const dns = ofCompany(() => Object.values(resolvers()).join(", "));

const subnet = ofCompany(
  () => `
      {
        "id": ${segmentNames.indexOf("siteb") + 1},
        "subnet": "${plan().segments.siteb.cidr}",
        "pools": [{ "pool": "${plan().segments.siteb.scope.from} - ${plan().segments.siteb.scope.to}" }],
        "option-data": [
          { "name": "routers", "data": "${plan().segments.siteb.gateway}" },
          { "name": "domain-name-servers", "data": "${dns()}" },
          { "name": "domain-name", "data": "${plan().company.domain}" },
          { "name": "domain-search", "data": "${plan().company.domain}" }
        ],
        "reservations": []
      },`,
);

/** The last subnet of the list goes, and with it the comma of the one before. */
const withoutSiteb = `
  /\\/\\/ siteb/ { sub(/,$/, "", held); skip = 1 }
  !skip { if (started) print held; held = $0; started = 1 }
  /^      }/ { skip = 0 }
  END { print held }`;

const relayDefault = "/etc/default/dhcp-helper";
const restartRelay = "systemctl restart dhcp-helper";
const server = () => plan().machines.net1.interfaces.srv;

const scopeOf = (from: string, to: string) =>
  `${subnetLines("siteb")} s/"pool": "[^"]*"/"pool": "${from} - ${to}"/`;

export const restoreTheSecondSite = exercise({
  needs: ["net1", "fw2", "dc1", "probe-srv"],

  causes: {
    "nothing-left": {
      async setUp({ nodes: { net1, fw2 } }) {
        await net1.succeed`awk ${withoutSiteb} ${keaConf} > /tmp/kea.new && cat /tmp/kea.new > ${keaConf}`;
        await restartKea(net1);
        await fw2.succeed`systemctl disable --now dhcp-helper`;
      },
      async solve({ nodes: { net1, fw2 } }) {
        await net1.succeed`awk -v subnet=${subnet().replaceAll("\n", "\\n")} '{ print } /"subnet4": \\[/ { print substr(subnet, 2) }' ${keaConf} > /tmp/kea.new && cat /tmp/kea.new > ${keaConf}`;
        await restartKea(net1);
        await fw2.succeed`systemctl enable --now dhcp-helper`;
      },
    },
    "half-undone": {
      async setUp({ nodes: { net1, fw2 } }) {
        const astray = plan().segments.siteb.gateway.replace(/\d+$/, "254");
        await edit(
          net1,
          keaConf,
          `${subnetLines("siteb")} s/"data": "${plan().segments.siteb.gateway}"/"data": "${astray}"/`,
        );
        await restartKea(net1);
        await edit(
          fw2,
          relayDefault,
          `s/-s ${server()} /-s ${plan().machines.dc1.interfaces.srv} /`,
          restartRelay,
        );
      },
      async solve({ nodes: { net1, fw2 } }) {
        await edit(
          net1,
          keaConf,
          `${subnetLines("siteb")} s/"routers", "data": "[^"]*"/"routers", "data": "${plan().segments.siteb.gateway}"/`,
        );
        await restartKea(net1);
        await edit(fw2, relayDefault, `s/-s [0-9.]* /-s ${server()} /`, restartRelay);
      },
    },
    "scope-of-one": {
      async setUp({ nodes: { net1, fw2 } }) {
        await edit(
          net1,
          keaConf,
          scopeOf(plan().segments.siteb.gateway, plan().segments.siteb.gateway),
        );
        await restartKea(net1);
        await edit(fw2, relayDefault, "s/ -i siteb/ -i wan/", restartRelay);
      },
      async solve({ nodes: { net1, fw2 } }) {
        await edit(
          net1,
          keaConf,
          scopeOf(plan().segments.siteb.scope.from, plan().segments.siteb.scope.to),
        );
        await restartKea(net1);
        await edit(fw2, relayDefault, "s/ -i wan/ -i siteb/", restartRelay);
      },
    },
  },

  async setUp({ nodes: { fw2, dc1, "probe-srv": probe } }) {
    await Promise.all([
      fw2.succeed`
        sed -i ${`/^${routeToLan()}/d`} ${tunnelConf}
        ip route del ${lan()}`,
      changeRecord(dc1, "delete", zone(), host(), "PTR", name()).then(() =>
        recordReplicated(probe, { name: `${host()}.${zone()}`, type: "PTR" }),
      ),
    ]);
  },

  async solve({ nodes: { fw2, dc1, "probe-srv": probe } }) {
    await Promise.all([
      fw2.succeed`
        echo ${routeToLan()} >> ${tunnelConf}
        systemctl restart openvpn-client@siege`,
      changeRecord(dc1, "add", zone(), host(), "PTR", name()).then(() =>
        recordReplicated(probe, { name: `${host()}.${zone()}`, type: "PTR" }),
      ),
    ]);
    await fw2.eventually`ping -c 1 -W 1 -I ${plan().segments.siteb.gateway} ${plan().segments.lan.gateway}`;
  },
});
