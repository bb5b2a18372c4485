import { keysOf } from "../../scripts/ground/keys-of.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { ofCompany } from "../../stacks/plan/company.js";
import {
  type GuestName,
  type MachineName,
  plan,
  type SegmentName,
} from "../../stacks/plan/plan.js";
import { deployment } from "../deployment/deployment.js";

/** How long an address is leased, when its holder asks for it again (T1), and when anybody else (T2): seconds. */
export const leaseSeconds = { lease: 3600, renew: 1800, rebind: 3150 } as const;

const isIpxe = "substring(option[77].hex,0,4) == 'iPXE'";

/** What a machine that boots from the network is sent, by what it says it is. */
export const bootClasses = ofCompany(
  () =>
    [
      { name: "ipxe", test: isIpxe, file: deployment().script },
      {
        name: "pxe-bios",
        test: `option[93].hex == 0x0000 and not (${isIpxe})`,
        file: deployment().loaders.bios,
      },
      {
        name: "pxe-uefi",
        // 7 and 9 both mean x64: firmware disagrees.
        test: `(option[93].hex == 0x0007 or option[93].hex == 0x0009) and not (${isIpxe})`,
        file: deployment().loaders.uefi,
      },
    ] as const,
);

export type BootClass = ReturnType<typeof bootClasses>[number];

/** Where machines of the company stand: visitors get no more than an address. */
export function bootsFromNetwork(segment: SegmentName): boolean {
  return segment === "lan" || segment === "siteb" || segment === "srv";
}

const controllers = () =>
  `${plan().machines.dc1.interfaces.srv}, ${plan().machines.dc2.interfaces.srv}`;

/**
 * What a lease tells besides its address, by the names that Kea has for options. Guests are sent to the Internet for
 * everything: they have no business with the domain.
 */
export function optionsOf(segment: SegmentName): [name: string, data: string][] {
  const { gateway } = plan().segments[segment];
  if (segment === "guest") {
    return [
      ["routers", gateway],
      ["domain-name-servers", plan().machines.ext1.interfaces.wan],
    ];
  }
  return [
    ["routers", gateway],
    ["domain-name-servers", controllers()],
    ["domain-name", plan().company.domain],
    ["domain-search", plan().company.domain],
    ["ntp-servers", controllers()],
  ];
}

/** An address that is kept for one card. */
export interface Reservation {
  readonly client: MachineName | GuestName;
  readonly mac: string;
  readonly address: string;
}

export function reservationsOn(segment: SegmentName): Reservation[] {
  const clients = { ...plan().machines, ...plan().guests };
  return keysOf(clients).flatMap((client) => {
    const interfaces: Partial<Record<SegmentName, string | { readonly reserve: string }>> =
      clients[client].interfaces;
    const wanted = interfaces[segment];
    return typeof wanted === "object"
      ? [{ client, mac: macOf(client, segment), address: wanted.reserve }]
      : [];
  });
}
