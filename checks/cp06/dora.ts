import { netmaskOf, toNetwork, toNumber } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";
import { type CheckCode, check } from "../lib/check.js";
import { claim } from "../lib/claim.js";
import { claimText } from "../lib/content/claim-text.js";
import { mustAnswer } from "../lib/must-answer.js";
import { inventedMac, resolvers, type ScopedSegment } from "../lib/network/addressing.js";
import { dhcpDora } from "../lib/probes/network/dhcp-dora.js";

const server = () => plan().machines.net1.interfaces.srv;

/** From ten minutes to the eight days that many servers come with. */
const leaseSeconds = { min: 600, max: 691_200 };

/** A new machine in a segment gets a whole lease, and one that fits the segment. */
export function dora(segment: ScopedSegment, router: "fw1" | "fw2"): CheckCode {
  const probeName = `probe-${segment}` as const;

  return check({
    needs: [probeName, "net1", router],

    async run({ nodes, token }) {
      const { cidr, gateway, scope } = plan().segments[segment];
      const mask = netmaskOf(toNetwork(cidr));
      const guests = segment === "guest";
      const dns = guests ? [plan().machines.ext1.interfaces.wan] : Object.values(resolvers());
      const relay = segment in plan().machines.net1.interfaces ? undefined : gateway;
      const seen = await dhcpDora(nodes[probeName], segment, inventedMac(token), server());
      const offered = seen.offers.some((offer) => offer.server === server());
      if (!offered) await mustAnswer(nodes.net1, nodes[router]);
      claim(
        offered,
        claimText("cp06/dhcpoffer-from-net1", { server: server() }),
        `DHCPDISCOVER → ${seen.offers.map((offer) => offer.server).join(", ") || "∅"}`,
      );
      const { lease } = seen;
      claim(
        lease !== undefined,
        claimText("cp06/dhcprequest-dhcpack"),
        `DHCPREQUEST → ${seen.refused ? "DHCPNAK" : "∅"}`,
      );

      const { yiaddr, options } = lease;
      const number = toNumber(yiaddr);
      claim(
        number >= toNumber(scope.from) && number <= toNumber(scope.to),
        claimText("cp06/address-of-scope", { from: scope.from, to: scope.to }),
        `yiaddr ${yiaddr}`,
      );
      claim(
        lease.relay === (relay ?? "0.0.0.0"),
        relay ? claimText("cp06/relayed-by", { relay }) : claimText("cp06/no-relay"),
        `giaddr ${lease.relay}`,
      );
      option(1, [mask], options["subnet-mask"]);
      option(3, [gateway], options.routers);
      option(6, dns, options["domain-name-servers"]);
      // Guests have no business with the domain: its name is none of theirs, wanted or not.
      if (!guests) {
        option(15, [plan().company.domain], options["domain-name"]);
        option(119, [plan().company.domain], options["domain-search"]);
      }
      const lasts = options["lease-time"] ?? 0;
      claim(
        lasts >= leaseSeconds.min && lasts <= leaseSeconds.max,
        claimText("cp06/option-lease-time-of-to-s", {
          max: leaseSeconds.max,
          min: leaseSeconds.min,
        }),
        `51 = ${lasts}`,
      );
      return `DORA ${yiaddr} giaddr ${lease.relay}, 1 ${mask}, 3 ${gateway}, 6 ${dns.join(" ")}, 51 ${lasts} s, RELEASE`;
    },
  });
}

/** The order of a list is the server's own business. */
function option(code: number, wanted: readonly string[], found: string | readonly string[] = []) {
  const values = typeof found === "string" ? [found] : found;
  claim(
    [...values].sort().join() === [...wanted].sort().join(),
    claimText("cp06/option", { code, wanted }),
    `${code} = ${values.join(", ") || "∅"}`,
  );
}
