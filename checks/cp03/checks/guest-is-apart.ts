import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const targets = [plan.machines.dc1, plan.machines.dc2].flatMap(({ interfaces }) =>
  [53, 88, 389, 445].map((port) => `${interfaces.srv}:${port}`),
);
const { guest } = plan.segments;

export const guestIsApart = check({
  title: {
    fr: "Depuis le réseau des invités, un poste n'a ni bail du LAN ni accès aux serveurs",
    en: "From the guest network, a workstation has neither a LAN lease nor access to the servers",
  },
  remedy: {
    fr: "Un poste qui « a le Wi-Fi invité » n'est pas en panne : le remettre dans lan. Si les serveurs lui répondent, voir /etc/nftables.conf de fw1 ; si le bail est du LAN, l'étendue de guest dans /etc/kea/kea-dhcp4.conf de net1.",
    en: "A workstation \"on the guest Wi-Fi\" is not broken: put it back into lan. If servers answer it, see fw1's /etc/nftables.conf; if its lease is the LAN's, the guest scope in net1's /etc/kea/kea-dhcp4.conf.",
  },
  needs: ["fw1", "dc1", "dc2", "probe-lan", "probe-guest"],

  async run({ nodes }) {
    const [offers, echo, fromLan, fromGuest] = await Promise.all([
      dhcpOffers(nodes["probe-guest"], "guest", { first: true }),
      nodes["probe-guest"].expecting([0, 1])`ping -n -q -c 1 -W 1 ${guest.gateway}`,
      tcpPorts(nodes["probe-lan"], targets),
      tcpPorts(nodes["probe-guest"], targets),
    ]);
    const open = (answers: typeof fromLan) =>
      answers.flatMap(({ host, port, outcome }) => (outcome === "open" ? [`${host}:${port}`] : []));
    // The servers answer in the LAN, and the guest's own way out works: a refusal is one.
    const { fw1, dc1, dc2 } = nodes;
    if (open(fromLan).length === 0) await mustAnswer(fw1, dc1, dc2);
    if (echo.exitCode !== 0) await mustAnswer(fw1);
    claim(
      open(fromLan).length > 0 && echo.exitCode === 0,
      {
        fr: "depuis lan les serveurs répondent ; depuis guest la passerelle répond",
        en: "from lan the servers answer; from guest the gateway answers",
      },
      `lan → srv ${open(fromLan).join() || "∅"}; guest → ${guest.gateway} ${echo.exitCode === 0 ? "✓" : "∅"}`,
    );
    const seen = `guest OFFER ${offers.map(({ yiaddr }) => yiaddr).join() || "∅"}; guest → srv ${open(fromGuest).join() || "∅"}; lan → srv ${open(fromLan).length}/${targets.length}`;
    // Whether guests are served at all is the DHCP server's matter, not theirs to be kept apart.
    claim(
      offers.every(({ yiaddr }) => contains(toNetwork(guest.cidr), yiaddr)),
      {
        fr: `DISCOVER dans guest : aucune OFFER hors de ${guest.cidr}`,
        en: `DISCOVER in guest: no OFFER outside ${guest.cidr}`,
      },
      seen,
    );
    claim(
      open(fromGuest).length === 0,
      { fr: "depuis guest, aucun port des serveurs", en: "from guest, no port of the servers" },
      seen,
    );
    return seen;
  },
});
