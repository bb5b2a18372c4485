import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import type { NftRuleset } from "../../lib/probes/network/nft-ruleset.js";
import { type Packet, passes } from "./packet-verdict.js";
import { spanOf } from "./span-of.js";

/** What one looks for first, and a port that nobody has. */
const anyPorts = [22, 53, 80, 443, 445, 3389, 5432, 4711];
/** Most values of its rules that are tried. */
const most = 400;

/** A packet that a machine's own firewall lets in, and the plan's does not. */
export interface OwnHole {
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  /** In words: where from, and which port. */
  readonly told: string;
}

/**
 * What a machine's own firewall lets in beyond the plan's: tried from each address of the company, from a stranger in each
 * network and from whomever its rules speak of, at each port that they speak of. Each port is told once a network.
 *
 * @param segment where the machine stands
 * @param own its address; any of its segment where it has none of its own
 */
export function ownHoles(
  segment: SegmentName,
  own: number,
  loaded: NftRuleset,
  planned: NftRuleset,
): readonly OwnHole[] {
  const spoken = [...new Set(loaded.rules.flatMap(({ expr }) => expr.flatMap(spokenOf(loaded))))];
  const values = spoken.slice(0, most);
  const sources = [
    ...new Set([...companyAddresses(), ...values.filter((value) => value > 65_535)]),
  ].filter((address) => address !== own);
  const ports = [...new Set([...anyPorts, ...values.filter((value) => value <= 65_535)])];
  const holes = new Map<string, OwnHole>();
  for (const protocol of ["tcp", "udp"] as const) {
    for (const port of ports) {
      for (const saddr of sources) {
        const key = `${protocol}/${port} ${networkOf(saddr)}`;
        if (holes.has(key)) continue;
        const packet: Packet = {
          ...{ iifname: segment, oifname: "", saddr, daddr: own, protocol, port },
          translated: false,
        };
        if (passes(loaded, "input", packet) && !passes(planned, "input", packet)) {
          holes.set(key, { protocol, port, told: `${toAddress(saddr)} → ${protocol}/${port}` });
        }
      }
    }
  }
  return [...holes.values()];
}

/** First values that a statement speaks of: ports, and addresses as numbers. */
function spokenOf({ sets }: NftRuleset): (statement: unknown) => number[] {
  return (statement) => {
    const { match } = statement as { readonly match?: { readonly right?: unknown } };
    return match ? spanOf(match.right, sets).ranges.map(([from]) => from) : [];
  };
}

const networks = ofCompany(() =>
  entriesOf(plan().segments).map(([segment, { cidr }]) => [segment, toNetwork(cidr)] as const),
);
const mobile = ofCompany(() => toNetwork(plan().vpn.remoteAccess.cidr));

/** Machines and guests that have an address of their own, and somebody whom nobody knows in each network. */
const companyAddresses = ofCompany((): readonly number[] => [
  ...Object.values({ ...plan().machines, ...plan().guests }).flatMap(({ interfaces }) =>
    Object.values<unknown>(interfaces).flatMap((wanted) => {
      const address =
        typeof wanted === "object" ? (wanted as { reserve: string }).reserve : String(wanted);
      return address === "dhcp" ? [] : [toNumber(address)];
    }),
  ),
  ...[...networks().map(([, network]) => network), mobile()].map(({ first }) => first + 93),
]);

function networkOf(address: number): string {
  const near = networks().find(
    ([, { first, prefix }]) => address >= first && address < first + 2 ** (32 - prefix),
  );
  return near?.[0] ?? "";
}
