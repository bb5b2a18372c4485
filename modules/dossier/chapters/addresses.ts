import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { macOf, segmentsOf } from "../../../stacks/plan/cabling.js";
import { netmaskOf, toNetwork } from "../../../stacks/plan/ipv4.js";
import {
  type GuestName,
  type MachineName,
  machineNames,
  plan,
  type SegmentName,
} from "../../../stacks/plan/plan.js";
import { networksBehind } from "../../../stacks/plan/route.js";
import { routers } from "../../../stacks/plan/routers.js";
import { heads, list, none } from "../cells.js";
import type { Content } from "../chapter.js";

/** How an interface comes by its address, in the plan's words. */
type Wanted = string | { readonly reserve: string } | undefined;

function addressTold(wanted: Wanted): Told {
  if (wanted === undefined) return { fr: "sans adresse", en: "no address" };
  if (wanted === "dhcp") return "DHCP";
  if (typeof wanted === "string") return wanted;
  return { fr: `${wanted.reserve} (DHCP, réservée)`, en: `${wanted.reserve} (DHCP, reserved)` };
}

/** A row for each card of a machine or guest. */
function cards(
  name: MachineName | GuestName,
  owner: { readonly interfaces: object },
  segments: readonly SegmentName[],
): Told[][] {
  const wanted: Partial<Record<SegmentName, Wanted>> = owner.interfaces;
  return segments.map((segment) => [
    name,
    segment,
    addressTold(wanted[segment]),
    macOf(name, segment),
  ]);
}

/** Who stands where. */
export function addresses(): Content {
  const { segments, machines, guests, areas, vpn } = plan();
  return {
    lead: {
      fr: "Segments, machines et routes. Une adresse qui n'est pas ici, ou une route de plus, est un écart.",
      en: "Segments, machines and routes. An address that is not here, or one more route, is a deviation.",
    },
    tables: [
      {
        title: { fr: "Segments", en: "Segments" },
        columns: [
          heads.segment,
          heads.role,
          { fr: "Réseau", en: "Network" },
          { fr: "Masque", en: "Mask" },
          { fr: "Passerelle", en: "Gateway" },
        ],
        rows: entriesOf(segments).map(([name, { title, cidr, gateway }]) => [
          name,
          title,
          cidr,
          netmaskOf(toNetwork(cidr)),
          gateway,
        ]),
      },
      {
        title: { fr: "Adresses des machines, par carte", en: "Addresses of machines, by card" },
        columns: [heads.machine, heads.segment, heads.address, { fr: "MAC", en: "MAC" }],
        rows: machineNames.flatMap((name) => cards(name, machines[name], segmentsOf(name))),
      },
      {
        title: { fr: "Adresses des machines virtuelles", en: "Addresses of virtual machines" },
        columns: [heads.machine, heads.segment, heads.address, { fr: "MAC", en: "MAC" }],
        rows: entriesOf(guests).flatMap(([name, one]) => cards(name, one, keysOf(one.interfaces))),
      },
      {
        title: { fr: "Rôles des machines", en: "Roles of machines" },
        columns: [
          heads.machine,
          heads.role,
          { fr: "Domaine technique", en: "Area" },
          { fr: "Services", en: "Services" },
          { fr: "Mémoire, en Mio", en: "Memory, in MiB" },
        ],
        rows: [
          ...machineNames.map((name): Told[] => {
            const { title, area, services, memoryMib } = machines[name];
            return [name, title, areas[area].title, list(services), `${memoryMib}`];
          }),
          ...entriesOf(guests).map(([name, one]): Told[] => [
            name,
            one.title,
            areas.virtualisation.title,
            "services" in one ? list(one.services) : none,
            `${one.memoryMib}`,
          ]),
        ],
      },
      {
        title: { fr: "Routes", en: "Routes" },
        columns: [heads.machine, { fr: "Vers", en: "To" }, { fr: "Par", en: "Through" }],
        rows: [
          ...routers.flatMap((router): Told[][] => {
            const peer = router === "fw1" ? "fw2" : "fw1";
            return [
              ["", segments.wan.gateway] as const,
              ...networksBehind(peer).map(
                (network) =>
                  [network, `${vpn.siteToSite[peer]} (${vpn.siteToSite.interface})`] as const,
              ),
            ].map(([to, through]) => [
              router,
              to === "" ? { fr: "par défaut", en: "default" } : to,
              through,
            ]);
          }),
          [
            { fr: "toute autre machine", en: "every other machine" },
            { fr: "par défaut", en: "default" },
            {
              fr: "la passerelle de son segment, rien d'autre",
              en: "its segment's gateway, nothing else",
            },
          ],
        ],
      },
    ],
  };
}
