import { keysOf } from "../../scripts/ground/keys-of.js";
import { ofCompany } from "./company.js";
import type { Source, Target } from "./flows.js";
import { isMachine } from "./is-machine.js";
import {
  type GuestName,
  layout,
  type MachineName,
  type NodeName,
  plan,
  type SegmentName,
} from "./plan.js";
import { segmentOfProbe } from "./segment-of-probe.js";

export type RouterName = "fw1" | "fw2";

/** How a router sees the places that one of its interfaces leads to. */
export interface Leg {
  readonly interface: string;
  readonly places: readonly Source[];
  /** Their addresses; none for `wan`, which is every address that is not the company's. */
  readonly addresses: readonly string[] | undefined;
}

const owners = ofCompany(() => ({ ...plan().machines, ...plan().guests }));

/** The routers on the way between two places, whatever the policy says of it. */
export function routersBetween(from: Source, to: Target): RouterName[] {
  const far = to === "gateway" || to === "broadcast" ? [] : [routerOf(to)];
  return [...new Set([routerOf(from), ...far])].filter((name) => name !== undefined);
}

/** The routers that stand between some of these nodes: none where all share one segment. */
export function routersAmong(nodes: readonly NodeName[]): RouterName[] {
  const segments = nodes.flatMap((node): readonly SegmentName[] =>
    isMachine(node) ? keysOf(layout.machines[node].interfaces) : [segmentOfProbe(node)],
  );
  const [first, ...others] = new Set(segments);
  if (first === undefined) return [];
  return [...new Set(others.flatMap((other) => routersBetween(first, other)))];
}

/**
 * How a router sees places, one leg per interface; none for itself. Between two routers there are two
 * ways, outside the tunnel and inside it; anybody else meets the far router through the tunnel.
 */
export function legsOf(
  router: RouterName,
  places: readonly Source[],
  { peer = false, outside = false } = {},
): Leg[] {
  const legs = new Map<string, Leg>();
  for (const place of places) {
    for (const leg of place === router ? [] : eachLeg(router, place, peer, outside)) {
      const known = legs.get(leg.interface);
      legs.set(leg.interface, {
        interface: leg.interface,
        places: [...(known?.places ?? []), place],
        addresses: leg.addresses && [...(known?.addresses ?? []), ...leg.addresses],
      });
    }
  }
  return [...legs.values()];
}

function eachLeg(
  router: RouterName,
  place: Source,
  peer: boolean,
  outside: boolean,
): Omit<Leg, "places">[] {
  if (place === "wan") return [{ interface: "wan", addresses: undefined }];
  if (place !== "fw1" && place !== "fw2") {
    return [{ interface: interfaceTowards(router, place), addresses: addressesOf(place) }];
  }
  const { wan, ...inside } = plan().machines[place].interfaces;
  const tunnel = {
    interface: plan().vpn.siteToSite.interface,
    addresses: [plan().vpn.siteToSite[place], ...Object.values(inside)],
  };
  return [...(peer ? [{ interface: "wan", addresses: [wan] }] : []), ...(outside ? [] : [tunnel])];
}

/** The networks behind a router, as the other site knows them. */
export function networksBehind(router: RouterName): string[] {
  return [
    ...keysOf(plan().machines[router].interfaces)
      .filter((segment) => segment !== "wan")
      .map((segment) => plan().segments[segment].cidr),
    ...(router === "fw1" ? [plan().vpn.remoteAccess.cidr] : []),
  ];
}

function routerOf(place: Source): RouterName | undefined {
  if (place === "fw1" || place === "fw2") return place;
  if (place === "vpn") return "fw1";
  const segment = segmentOf(place);
  if (segment === "wan") return undefined;
  return segment in plan().machines.fw2.interfaces ? "fw2" : "fw1";
}

function interfaceTowards(router: RouterName, place: Source): string {
  if (place === "vpn")
    return router === "fw1" ? plan().vpn.remoteAccess.interface : plan().vpn.siteToSite.interface;
  const segment = segmentOf(place);
  return segment in plan().machines[router].interfaces ? segment : plan().vpn.siteToSite.interface;
}

function segmentOf(place: Exclude<Source, "vpn">): SegmentName {
  if (place in plan().segments) return place as SegmentName;
  return Object.keys(owners()[place as MachineName | GuestName].interfaces)[0] as SegmentName;
}

function addressesOf(place: Source): string[] {
  if (place === "vpn") return [plan().vpn.remoteAccess.cidr];
  if (place in plan().segments) return [plan().segments[place as SegmentName].cidr];
  return Object.values(owners()[place as MachineName | GuestName].interfaces).map((wanted) => {
    const address = typeof wanted === "object" ? wanted.reserve : wanted;
    if (address === "dhcp") {
      throw new Error(
        `machine '${place}' has no fixed address to write in a flow: reserve one in the plan, or name its segment`,
      );
    }
    return address;
  });
}
