import { netmaskOf, toNetwork, toNumber } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";
import { type CheckCode, check } from "../lib/check.js";
import { claim } from "../lib/claim.js";
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
        { fr: `DHCPOFFER de ${server()} (net1)`, en: `DHCPOFFER from ${server()} (net1)` },
        `DHCPDISCOVER → ${seen.offers.map((offer) => offer.server).join(", ") || "∅"}`,
      );
      const { lease } = seen;
      claim(
        lease !== undefined,
        { fr: "DHCPREQUEST → DHCPACK", en: "DHCPREQUEST → DHCPACK" },
        `DHCPREQUEST → ${seen.refused ? "DHCPNAK" : "∅"}`,
      );

      const { yiaddr, options } = lease;
      const number = toNumber(yiaddr);
      claim(
        number >= toNumber(scope.from) && number <= toNumber(scope.to),
        {
          fr: `adresse de l'étendue ${scope.from} – ${scope.to}`,
          en: `address of the scope ${scope.from} – ${scope.to}`,
        },
        `yiaddr ${yiaddr}`,
      );
      claim(
        lease.relay === (relay ?? "0.0.0.0"),
        {
          fr: relay ? `relayé par ${relay} (giaddr)` : "sans relais (giaddr 0.0.0.0)",
          en: relay ? `relayed by ${relay} (giaddr)` : "no relay (giaddr 0.0.0.0)",
        },
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
        {
          fr: `option 51 (durée) de ${leaseSeconds.min} à ${leaseSeconds.max} s`,
          en: `option 51 (lease time) of ${leaseSeconds.min} to ${leaseSeconds.max} s`,
        },
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
    { fr: `option ${code} = ${wanted.join(", ")}`, en: `option ${code} = ${wanted.join(", ")}` },
    `${code} = ${values.join(", ") || "∅"}`,
  );
}
