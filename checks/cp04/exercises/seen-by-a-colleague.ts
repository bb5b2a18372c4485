import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { alwaysListening } from "../faults/always-listening.js";
import { portOpenToAll } from "../faults/port-open-to-all.js";

const { assistancePort, segments } = plan;

export const seenByAColleague = exercise({
  title: {
    fr: "Un collègue a vu son écran",
    en: "A colleague saw her screen",
  },
  brief: {
    fr: `Ticket de ${staff.director.name}, qui travaille sur ws1 : « Un collègue, qui n'est pas technicien, m'a dit avoir pu appeler mon poste par l'assistance à distance. Je veux bien être aidée, mais par l'assistance seule, quand je l'ai demandé, et à personne d'autre je n'ouvre mon écran. »
Trouvez par où on l'atteint et fermez-le, pour de bon, redémarrage compris. L'assistance doit rester possible : sur demande (port ${assistancePort}), et depuis les serveurs. Écrivez ce que vous lui répondriez.
Le poste : \`lab shell CANDIDAT ws1\`.`,
    en: `Ticket from ${staff.director.name}, who works at ws1: "A colleague who is no technician told me that he could call my workstation by remote assistance. I do want to be helped, but by the helpdesk alone, when I asked for it, and I open my screen to nobody else."
Find where it can be reached from and close that, for good, through a restart as well. Assistance has to stay possible: on request (port ${assistancePort}), and from the servers. Write down what you would answer her.
The workstation: \`lab shell CANDIDATE ws1\`.`,
  },
  minutes: 15,
  needs: ["probe-srv", "ws1"],
  proves: ["cp04/assistance-shut"],
  keeps: ["cp03/business-service-answers", "cp07/nothing-else-listens"],
  restarts: ["ws1"],

  causes: {
    "always-listening": causeOfFault(alwaysListening, async ({ nodes: { ws1 } }) => {
      mustSucceed(
        await ws1.within(20_000)`
        /usr/bin/systemctl disable --quiet --now partage-ecran.service ecran.service &&
          rm /etc/systemd/system/partage-ecran.service /etc/systemd/system/ecran.service &&
          /usr/bin/systemctl daemon-reload`,
      );
    }),
    "port-open-to-all": causeOfFault(portOpenToAll, ({ nodes: { ws1 } }) =>
      edit(
        ws1,
        "/etc/nftables.conf",
        `s,^\\( *\\)tcp dport ${assistancePort} accept,\\1ip saddr ${segments.srv.cidr} tcp dport ${assistancePort} accept,`,
        "/usr/sbin/nft -f /etc/nftables.conf",
      ),
    ),
    "firewall-off": {
      title: {
        fr: "Le pare-feu de ws1 est arrêté",
        en: "The firewall of ws1 is off",
      },
      async setUp({ nodes: { ws1 } }) {
        mustSucceed(
          await ws1.within(
            10_000,
          )`systemctl disable --quiet --now nftables && /usr/sbin/nft flush ruleset`,
        );
      },
      async solve({ nodes: { ws1 } }) {
        await ws1.succeed`systemctl enable --quiet --now nftables`;
      },
    },
  },
});
