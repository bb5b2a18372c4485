import { ofCompany } from "../../../stacks/plan/company.js";
import { netmaskOf, toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { siteToSiteEnds } from "../lib/site-to-site-ends.js";

const fw1Outside = ofCompany(() => plan().machines.fw1.interfaces.wan);
const ext1Outside = ofCompany(() => plan().machines.ext1.interfaces.wan);
const farNetwork = ofCompany(() => toNetwork(plan().segments.siteb.cidr));
const routeToSite = ofCompany(
  () => `route ${toAddress(farNetwork().first)} ${netmaskOf(farNetwork())}`,
);
const call = () =>
  `iifname "wan" ip saddr @fw2_wan udp dport ${plan().vpn.siteToSite.port} counter accept`;
const { fw1: near, fw2: far } = siteToSiteEnds;

export const secondSiteCutOff = exercise({
  needs: ["fw1", "fw2"],

  causes: {
    "wrong-peer": {
      solve: async ({ nodes: { fw2 } }) => {
        await edit(
          fw2,
          far.file,
          `s/^remote ${ext1Outside()} /remote ${fw1Outside()} /`,
          far.restart,
        );
      },
    },

    "call-refused": {
      async setUp({ nodes: { fw1 } }) {
        // A call that fw1 knows goes on past the rules: it has to forget it while nobody answers.
        await edit(
          fw1,
          rulesFile,
          `/saddr @fw2_wan udp dport ${plan().vpn.siteToSite.port} /d`,
          `systemctl stop openvpn-server@siteb && ${reloadRules} && conntrack -F && systemctl start openvpn-server@siteb`,
        );
      },
      async solve({ nodes: { fw1 } }) {
        const above = "VPN entre les deux sites";
        await edit(
          fw1,
          rulesFile,
          `/${above}/a\\        ${call()}`,
          `nft -c -f ${rulesFile} && ${reloadRules}`,
        );
      },
    },

    "no-way-back": {
      async setUp({ nodes: { fw1 } }) {
        await edit(fw1, near.file, `/^${routeToSite()}/d`, near.restart);
      },
      async solve({ nodes: { fw1 } }) {
        await edit(fw1, near.file, `/^ifconfig /a${routeToSite()}`, near.restart);
      },
    },

    "name-unknown": {
      async setUp({ nodes: { fw1 } }) {
        await edit(
          fw1,
          near.file,
          "s/^verify-x509-name fw2 /verify-x509-name siteb /",
          near.restart,
        );
      },
      async solve({ nodes: { fw1 } }) {
        await edit(
          fw1,
          near.file,
          "s/^verify-x509-name siteb /verify-x509-name fw2 /",
          near.restart,
        );
      },
    },
  },
});
