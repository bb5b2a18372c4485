import { entriesOf } from "../../scripts/ground/entries-of.js";
import { netmaskOf, toNetwork } from "../../stacks/plan/ipv4.js";
import { type MachineName, plan, type SegmentName } from "../../stacks/plan/plan.js";

export interface InterfacesFileProps {
  /** Whether the machine sends what it does not know to the segment's gateway. @default true where the gateway is another machine */
  readonly defaultRoute?: boolean;
  /** Resolvers of a machine with a fixed address. @default - none written */
  readonly nameservers?: readonly string[];
  /** Commands run when an interface comes up, by segment. @default - none */
  readonly up?: Partial<Record<SegmentName, readonly string[]>>;
}

/** `/etc/network/interfaces` of a machine, as the plan has it. */
export function interfacesFile(machine: MachineName, props: InterfacesFileProps = {}): string {
  const { nameservers, up = {}, defaultRoute = true } = props;
  const stanzas = entriesOf(plan().machines[machine].interfaces).map(([segment, wanted]) => {
    const { cidr, gateway } = plan().segments[segment];
    const extra = (up[segment] ?? []).map((command) => `    up ${command}`);
    if (typeof wanted !== "string" || wanted === "dhcp") {
      return [`auto ${segment}`, `iface ${segment} inet dhcp`, ...extra];
    }
    return [
      `auto ${segment}`,
      `iface ${segment} inet static`,
      `    address ${wanted}`,
      `    netmask ${netmaskOf(toNetwork(cidr))}`,
      ...(defaultRoute && gateway !== wanted ? [`    gateway ${gateway}`] : []),
      ...(nameservers
        ? [
            `    dns-nameservers ${nameservers.join(" ")}`,
            `    dns-search ${plan().company.domain}`,
          ]
        : []),
      ...extra,
    ];
  });
  const loopback = ["auto lo", "iface lo inet loopback"];
  return `${[loopback, ...stanzas].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
