import { z } from "zod";

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9]{0,11}$/,
    "a name is 1 to 12 lower-case letters and digits, a letter first",
  );

const areaName = z.string().regex(/^[a-z]{1,20}$/, "an area's name is 1 to 20 lower-case letters");

/** Things by name; a name that won't do is answered with what will. */
function named<T extends z.ZodType>(thing: T, key: z.ZodString = name) {
  return z.record(key, thing, {
    error: (issue) => (issue.code === "invalid_key" ? issue.issues[0]?.message : undefined),
  });
}

const segment = z.strictObject({
  title: text,
  /** Addresses of the segment, e.g. `10.10.30.0/24`. */
  cidr: z.cidrv4(),
  /** Address of the router that the segment's machines use. */
  gateway: z.ipv4(),
  /** Address of the bench's probe. */
  probe: z.ipv4(),
  /** What the DHCP server hands out here; absent where nobody asks. */
  scope: z.strictObject({ from: z.ipv4(), to: z.ipv4() }).optional(),
});

/** One address per segment, or `"dhcp"`; `{ reserve }` is DHCP with a reservation. */
const interfaces = z.record(
  name,
  z.union([z.ipv4(), z.literal("dhcp"), z.strictObject({ reserve: z.ipv4() })]),
);

const machine = z.strictObject({
  title: text,
  area: areaName,
  /** What it offers, in the words of the trade. */
  services: z.array(z.string().min(1)).min(1),
  /** Unit that has its computer account, for a member of the domain. */
  unit: z.string().min(1).optional(),
  /** Hard limit of the container, in MiB. */
  memoryMib: z.int().min(32).max(8192),
  interfaces,
  /** Further segments it is plugged into, without an address there: its guests have theirs. */
  trunks: z.array(name).optional(),
  /** Machines that a reset takes along, because their states are only valid together. */
  resetWith: z.array(name).optional(),
});

/** A virtual machine. Its addresses come from DHCP: it starts from the same disk as any other. */
const guest = z.strictObject({
  title: text,
  /** The machine that runs it, plugged into the segments it stands in. */
  host: name,
  /** What it offers; absent while there is nothing on its disk. */
  services: z.array(z.string().min(1)).min(1).optional(),
  memoryMib: z.int().min(64).max(8192),
  interfaces: z.record(name, z.union([z.literal("dhcp"), z.strictObject({ reserve: z.ipv4() })])),
  /** Firmware of one that waits, shut off, with an empty disk, to be installed over the network. */
  blank: z.enum(["bios", "uefi"]).optional(),
});

/** The shape of a plan; what crosses fields is in plan-rules.ts. */
export const planShape = z.strictObject({
  company: z.strictObject({
    name: z.string(),
    domain: z.string().regex(/^[a-z0-9.-]+$/),
    realm: z.string().regex(/^[A-Z0-9.-]+$/),
    workgroup: z.string().regex(/^[A-Z0-9-]{1,15}$/),
  }),
  /** Where Docker's own addresses come from; nobody in a lab ever sees them. */
  underlay: z.cidrv4(),
  segments: named(segment),
  areas: named(z.strictObject({ title: text, needs: z.array(areaName) }), areaName),
  machines: named(machine),
  guests: named(guest),
  /** Tunnels: their interface on the routers, the addresses inside, the UDP port outside. */
  vpn: z.strictObject({
    siteToSite: z.strictObject({
      interface: name,
      fw1: z.ipv4(),
      fw2: z.ipv4(),
      port: z.int(),
    }),
    remoteAccess: z.strictObject({ interface: name, cidr: z.cidrv4(), port: z.int() }),
  }),
  /** Where the web proxy listens, on `fw1`. */
  proxyPort: z.int(),
  /** Where the log server takes the machines' logs, on `mon1`, over TCP. */
  logPort: z.int(),
  /** Where a workstation shows its screen to whoever helps its user, while it is asked to. */
  assistancePort: z.int(),
  /** Web sites that the proxy refuses. */
  forbiddenSites: z.array(z.string()),
  /** The n-tier application: its name in the domain, and the ports behind its front server. */
  application: z.strictObject({ name, port: z.int(), databasePort: z.int() }),
  /** Names served by the outside DNS on `ext1`, and by nobody inside. */
  outside: z.record(z.string(), z.ipv4()),
});

export type PlanInput = z.input<typeof planShape>;
