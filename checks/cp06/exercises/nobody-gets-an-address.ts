import { plan } from "../../../stacks/plan/plan.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { dhcpServerStopped } from "../faults/dhcp-server-stopped.js";
import { relayStopped } from "../faults/relay-stopped.js";

const relayed = ["dmz", "lan", "guest"] as const;
const lines = relayed.map(
  (segment) => `iifname "${segment}" ip daddr 255.255.255.255 udp dport 67 counter accept`,
);

export const nobodyGetsAnAddress = exercise({
  title: {
    fr: "Qui rallume son poste n'a plus de réseau",
    en: "Whoever switches on has no network any more",
  },
  brief: {
    fr: `Appel du bureau, un lundi matin : « Ceux qui n'ont pas éteint vendredi travaillent. Les autres allument, et rien : ni session, ni serveurs, une adresse en 169.254. »
Au siège, aucune machine qui démarre dans ${relayed.join(", ")} ne reçoit d'adresse. Suivez la demande d'un bout à l'autre, dites où elle se perd, et rétablissez le service ; il tient au redémarrage. Les étendues et les réservations de net1 sont justes, et aucune règle de passage ne doit être élargie.
Vous avez un accès root à net1 (${plan.machines.net1.interfaces.srv}) et à fw1 : \`lab shell CANDIDAT net1\`.`,
    en: `Call from the office, on a Monday morning: "Those who did not switch off on Friday work. The others switch on, and nothing: no session, no servers, an address in 169.254."
At the head office no machine that starts in ${relayed.join(", ")} gets an address. Follow the request from end to end, tell where it is lost, and bring the service back; it holds through a restart. Scopes and reservations of net1 are right, and no rule of what passes is to be widened.
You have root access to net1 (${plan.machines.net1.interfaces.srv}) and fw1: \`lab shell CANDIDATE net1\`.`,
  },
  minutes: 15,
  needs: ["fw1", "net1"],
  proves: [
    "cp06/dora-in-lan",
    "cp06/dora-in-guest",
    "cp06/dora-in-dmz",
    "cp06/reservation-honoured",
    "cp03/unassigned-port-gets-no-lease",
    "cp03/one-dhcp-server",
  ],
  keeps: [
    "cp06/nothing-else-leased",
    "cp06/segments-keep-apart",
    "cp06/survives-restart",
    "cp07/nothing-else-passes",
  ],
  restarts: ["net1", "fw1"],

  causes: {
    "relay-stopped": causeOfFault(relayStopped, async ({ nodes: { fw1 } }) => {
      await fw1.succeed`systemctl enable --quiet --now dhcp-helper`;
    }),
    "server-stopped": causeOfFault(dhcpServerStopped, async ({ nodes: { net1 } }) => {
      await net1.succeed`systemctl enable --quiet --now kea-dhcp4-server`;
      await net1.eventually`/usr/lib/plateau/ready`;
    }),
    "calls-refused": {
      title: {
        fr: "Le pare-feu de fw1 refuse les appels DHCP des postes, avant son relais",
        en: "The firewall of fw1 refuses the machines' DHCP calls before its relay hears them",
      },
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/ip daddr 255.255.255.255 udp dport 67/d", reloadRules),
      solve: ({ nodes: { fw1 } }) =>
        edit(
          fw1,
          rulesFile,
          `s/^\\( *\\)fib daddr type .*broadcast.*/${lines.map((line) => `\\1${line}\\n`).join("")}&/`,
          reloadRules,
        ),
    },
  },
});
