import { netmaskOf, toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { tunnelCallsWrongPeer } from "../faults/tunnel-calls-wrong-peer.js";
import { siteToSiteEnds } from "../lib/site-to-site-ends.js";

const { siteb } = plan.segments;
const { port } = plan.vpn.siteToSite;
const [fw1Outside, ext1Outside] = [plan.machines.fw1, plan.machines.ext1].map(
  ({ interfaces }) => interfaces.wan,
);
const farNetwork = toNetwork(siteb.cidr);
const routeToSite = `route ${toAddress(farNetwork.first)} ${netmaskOf(farNetwork)}`;
const call = `iifname "wan" ip saddr @fw2_wan udp dport ${port} counter accept`;
const { fw1: near, fw2: far } = siteToSiteEnds;

export const secondSiteCutOff = exercise({
  title: {
    fr: "Le second site est coupé du siège",
    en: "The second site is cut off from the head office",
  },
  brief: {
    fr: `« Depuis la maintenance d'hier soir, plus rien du siège ne répond ici : ni nos fichiers, ni la messagerie, ni même un ping. » L'appel vient du second site (${siteb.cidr}), que fw2 relie à fw1 par un tunnel. Les deux routeurs ont été touchés, personne ne sait plus lequel ni comment.
Trouvez la cause et rétablissez la liaison, sans rien ouvrir de plus ; elle doit revenir seule après un redémarrage de l'un et de l'autre. Rendez ce qui prouve la cause, la commande qui la corrige, et l'effet constaté des deux côtés.`,
    en: `“Since last night's maintenance nothing of the head office answers here: neither our files, nor the mail, nor even a ping.” The call comes from the second site (${siteb.cidr}), which fw2 links to fw1 by a tunnel. Both routers were touched; nobody knows any more which of them, nor how.
Find the cause and bring the link back, without opening anything more; it must come back by itself after either restarts. Hand in what proves the cause, the command that puts it right, and the effect seen on both sides.`,
  },
  minutes: 15,
  needs: ["fw1", "fw2"],
  proves: ["cp07/site-to-site-tunnel", "cp07/flows-from-siteb"],
  keeps: [
    "cp07/flows-from-wan",
    "cp07/nothing-else-passes",
    "cp07/nothing-else-tunnels",
    "cp07/rules-persist",
  ],
  restarts: ["fw1", "fw2"],

  causes: {
    "wrong-peer": causeOfFault(tunnelCallsWrongPeer, async ({ nodes: { fw2 } }) => {
      await edit(fw2, far.file, `s/^remote ${ext1Outside} /remote ${fw1Outside} /`, far.restart);
    }),

    "call-refused": {
      title: {
        fr: "fw1 n'a plus la règle qui laisse fw2 appeler",
        en: "fw1 no longer has the rule that lets fw2 call",
      },
      async setUp({ nodes: { fw1 } }) {
        // A call that fw1 knows goes on past the rules: it has to forget it while nobody answers.
        await edit(
          fw1,
          rulesFile,
          `/saddr @fw2_wan udp dport ${port} /d`,
          `systemctl stop openvpn-server@siteb && ${reloadRules} && conntrack -F && systemctl start openvpn-server@siteb`,
        );
      },
      async solve({ nodes: { fw1 } }) {
        const above = "VPN entre les deux sites";
        await edit(
          fw1,
          rulesFile,
          `/${above}/a\\        ${call}`,
          `nft -c -f ${rulesFile} && ${reloadRules}`,
        );
      },
    },

    "no-way-back": {
      title: {
        fr: "fw1 n'a plus de route vers le réseau du second site",
        en: "fw1 no longer has a route to the second site's network",
      },
      async setUp({ nodes: { fw1 } }) {
        await edit(fw1, near.file, `/^${routeToSite}/d`, near.restart);
      },
      async solve({ nodes: { fw1 } }) {
        await edit(fw1, near.file, `/^ifconfig /a${routeToSite}`, near.restart);
      },
    },

    "name-unknown": {
      title: {
        fr: "fw1 attend de l'autre bout du tunnel un certificat à un autre nom",
        en: "fw1 expects a certificate of another name from the tunnel's other end",
      },
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
