import type { DeclaredReservation } from "../../scripts/facts/declaration/declared-reservation.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { sizeOf, toAddress, toNetwork, toNumber } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";
import { scopedSegments } from "../lib/network/addressing.js";
import type { KeaScopes } from "./kea-scopes.js";

type Subnet = KeaScopes["subnet4"][number];
type Options = Subnet["option-data"];
type Reservation = Subnet["reservations"][number];

/** What a lease says of its own segment, and the checks of leases compare as clients get it. */
const heard = ["subnet-mask", "routers", "domain-name-servers", "domain-name", "domain-search"];

const scopes = ofCompany(
  (): ReadonlyMap<string, { readonly from: string; readonly to: string }> =>
    new Map(
      scopedSegments.map((segment) => [
        plan().segments[segment].cidr,
        plan().segments[segment].scope,
      ]),
    ),
);

/**
 * Subnets, pools, reservations, options and whatever else gives leases, that the plan's configuration has not.
 *
 * @param declared reservations that the candidate says there are besides
 */
export function leasesTooMuch(
  found: KeaScopes,
  planned: KeaScopes,
  declared: readonly DeclaredReservation[],
): string[] {
  const known = new Map(planned.subnet4.map((subnet) => [subnet.subnet, subnet]));
  const shared = found["shared-networks"];
  const classes = planned["client-classes"].map(({ name }) => name);
  const databases = [...found["hosts-databases"], ...[found["hosts-database"] ?? []].flat()];
  const hooks = planned["hooks-libraries"].map(({ library }) => library);
  const socket = found["control-socket"]?.["socket-name"];
  return [
    ...shared.flatMap((network) => [
      ...named(`shared-network ${network.name}`, optionsTooMuch(network["option-data"], [])),
      ...named(`shared-network ${network.name}`, bootTooMuch(network)),
    ]),
    ...[...found.subnet4, ...shared.flatMap(({ subnet4 }) => subnet4)].flatMap((subnet) => {
      const plans = known.get(subnet.subnet);
      return plans
        ? named(subnet.subnet, subnetTooMuch(subnet, plans, declared))
        : [`${subnet.subnet}: subnet`];
    }),
    ...named("reservations", found.reservations.map(reservationOf)),
    ...named("option-data", optionsTooMuch(found["option-data"], planned["option-data"])),
    ...found["client-classes"]
      .filter(({ name, "option-data": own }) => !classes.includes(name) || own.length > 0)
      .map(({ name }) => `client-class ${name}`),
    ...found["hooks-libraries"]
      .filter(({ library }) => !hooks.includes(library))
      .map(({ library }) => `hooks-libraries ${library}`),
    ...databases.map(({ type }) => `hosts-database ${type}`),
    ...(found["dhcp-ddns"]?.["enable-updates"] ? ["dhcp-ddns enable-updates"] : []),
    ...(socket && socket !== planned["control-socket"]?.["socket-name"]
      ? [`control-socket ${socket}`]
      : []),
  ];
}

function subnetTooMuch(
  found: Subnet,
  planned: Subnet,
  declared: readonly DeclaredReservation[],
): string[] {
  const scope = scopes().get(found.subnet);
  const cards = [
    ...planned.reservations.map(reservationOf),
    ...declared
      .filter(({ segment }) => plan().segments[segment].cidr === found.subnet)
      .map(({ mac, address }) => promised(mac, address)),
  ];
  return [
    ...found.pools.flatMap(({ pool, "option-data": own }) => [
      ...(scope && isWithin(pool, scope) ? [] : [`pool ${pool.replace(/\s/g, "")}`]),
      ...optionsTooMuch(own, []),
    ]),
    ...found.reservations.flatMap((reservation) => [
      ...(cards.includes(reservationOf(reservation)) ? [] : [reservationOf(reservation)]),
      ...optionsTooMuch(reservation["option-data"], []),
      ...bootTooMuch(reservation),
      ...reservation["client-classes"].map((name) => `client-class ${name}`),
    ]),
    ...optionsTooMuch(found["option-data"], planned["option-data"]),
    ...bootTooMuch(found),
  ];
}

/** A card that is known to the server, and the address that it is given. */
function reservationOf(reservation: Reservation): string {
  const { "hw-address": card, "ip-address": address } = reservation;
  const other = ["client-id", "duid", "circuit-id", "flex-id"].find((key) => key in reservation);
  return promised(card ?? other, address);
}

function promised(card = "∅", address = "∅"): string {
  return `reservation ${card.toLowerCase()} → ${address}`;
}

/** `10.0.0.1 - 10.0.0.9`, or `10.0.0.0/28`. */
function isWithin(pool: string, scope: { readonly from: string; readonly to: string }): boolean {
  const [from = "", to = from] = pool.split("-").map((end) => end.trim());
  const network = from.includes("/") ? toNetwork(from) : undefined;
  const first = network ? network.first : toNumber(from);
  const last = network ? network.first + sizeOf(network) - 1 : toNumber(to);
  return first >= toNumber(scope.from) && last <= toNumber(scope.to);
}

function optionsTooMuch(found: Options, planned: Options): string[] {
  return found.flatMap(({ name, code, data = "" }) => {
    const known = planned.find((option) => option.name === name);
    const values = data.split(",").map((value) => value.trim());
    if (!known) return [`option ${name ?? code} ${data}`];
    if (heard.includes(name ?? "")) return [];
    const own = known.data?.split(",").map((value) => value.trim()) ?? [];
    return values.filter((value) => !own.includes(value)).map((value) => `option ${name} ${value}`);
  });
}

function bootTooMuch(of: Pick<Subnet, "next-server" | "boot-file-name" | "server-hostname">) {
  return (["next-server", "boot-file-name", "server-hostname"] as const)
    .filter((key) => of[key] && of[key] !== toAddress(0))
    .map((key) => `${key} ${of[key]}`);
}

function named(where: string, extras: readonly string[]): string[] {
  return extras.map((what) => `${where}: ${what}`);
}
