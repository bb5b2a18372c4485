import { ofCompany } from "../../../stacks/plan/company.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const targets = ofCompany(() =>
  [plan().machines.dc1, plan().machines.dc2].flatMap(({ interfaces }) =>
    [53, 88, 389, 445].map((port) => `${interfaces.srv}:${port}`),
  ),
);

export const guestIsApart = check({
  needs: ["fw1", "dc1", "dc2", "probe-lan", "probe-guest"],

  async run({ nodes }) {
    const [offers, echo, fromLan, fromGuest] = await Promise.all([
      dhcpOffers(nodes["probe-guest"], "guest", { first: true }),
      nodes["probe-guest"].expecting([
        0, 1,
      ])`ping -n -q -c 1 -W ${seconds(1)} ${plan().segments.guest.gateway}`,
      tcpPorts(nodes["probe-lan"], targets()),
      tcpPorts(nodes["probe-guest"], targets()),
    ]);
    const open = (answers: typeof fromLan) =>
      answers.flatMap(({ host, port, outcome }) => (outcome === "open" ? [`${host}:${port}`] : []));
    // The servers answer in the LAN, and the guest's own way out works: a refusal is one.
    const { fw1, dc1, dc2 } = nodes;
    if (open(fromLan).length === 0) await mustAnswer(fw1, dc1, dc2);
    if (echo.exitCode !== 0) await mustAnswer(fw1);
    claim(
      open(fromLan).length > 0 && echo.exitCode === 0,
      claimText("cp03/from-lan-servers-answer-from"),
      `lan → srv ${open(fromLan).join() || "∅"}; guest → ${plan().segments.guest.gateway} ${echo.exitCode === 0 ? "✓" : "∅"}`,
    );
    const seen = `guest OFFER ${offers.map(({ yiaddr }) => yiaddr).join() || "∅"}; guest → srv ${open(fromGuest).join() || "∅"}; lan → srv ${open(fromLan).length}/${targets().length}`;
    // Whether guests are served at all is the DHCP server's matter, not theirs to be kept apart.
    claim(
      offers.every(({ yiaddr }) => contains(toNetwork(plan().segments.guest.cidr), yiaddr)),
      claimText("cp03/discover-in-guest-no-offer-outside"),
      seen,
    );
    claim(open(fromGuest).length === 0, claimText("cp03/from-guest-no-port-of-servers"), seen);
    return seen;
  },
});
