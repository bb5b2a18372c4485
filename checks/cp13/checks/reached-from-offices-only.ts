import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type ProbeName, plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { rdpNegotiation } from "../../lib/probes/desktop/rdp-negotiation.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const { port } = remoteDesktop;
const offices = ["probe-lan", "probe-siteb"] as const;
/** Each with a neighbour whom it does reach: what is silent for it is then the server, and not its cable. */
const outside = ofCompany(
  () =>
    ({
      "probe-wan": plan().machines.ext1.interfaces.wan,
      "probe-guest": plan().segments.guest.gateway,
    }) as const,
);

export const reachedFromOfficesOnly = check({
  needs: ["ts1", "fw1", "fw2", "ext1", ...offices, "probe-wan", "probe-guest"],

  async run({ nodes }) {
    const ask = async (from: ProbeName & keyof typeof nodes) =>
      [
        from,
        (await rdpNegotiation(nodes[from], plan().machines.ts1.interfaces.srv, port)).tls,
      ] as const;
    const others = entriesOf(outside());
    const [inside, refused, alive] = await Promise.all([
      Promise.all(offices.map(ask)),
      Promise.all(others.map(([from]) => ask(from))),
      Promise.all(
        others.map(async ([from, target]) => (await tcpPorts(nodes[from], [`${target}/icmp`]))[0]),
      ),
    ]);
    if (inside.some(([, said]) => said === "timeout" || said === "refused")) {
      await mustAnswer(nodes.ts1, nodes.fw1, nodes.fw2);
    }
    for (const [from, said] of inside) {
      claim(
        said === "PROTOCOL_SSL",
        claimText("cp13/ts1-answers-from", { from }),
        `${from} → ts1:${port}: ${said}`,
      );
    }
    for (const [at, [from, said]] of refused.entries()) {
      claim(
        said === "timeout" || said === "refused",
        claimText("cp13/ts1-is-shut-from", { from }),
        `${from} → ts1:${port}: ${said}`,
      );
      if (alive[at]?.outcome !== "open") await mustAnswer(nodes.fw1, nodes.ext1);
      claim(
        alive[at]?.outcome === "open",
        claimText("cp13/reaches-its-neighbourhood", { from }),
        `${from} → ${alive[at]?.host}: ${alive[at]?.outcome}`,
      );
    }
    return [...inside, ...refused].map(([from, said]) => `${from}: ${said}`).join(", ");
  },
});
