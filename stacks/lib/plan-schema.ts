import { z } from "zod";
import { contains, overlap, sizeOf, toNetwork } from "./ipv4.js";

/** Machines that one segment's underlay pool can plug: a /28 less network, broadcast and Docker's own. */
export const underlayPorts = 13;

/** Segments that one lab can have: it is allotted 16 pools. */
export const underlayPools = 16;

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9]{0,11}$/,
    "a name is 1 to 12 lower-case letters and digits, a letter first",
  );

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

const machine = z.strictObject({
  title: text,
  area: name,
  /** Hard limit of the container, in MiB. */
  memoryMib: z.int().min(32).max(8192),
  /** One address per segment, or `"dhcp"`; `{ reserve }` is DHCP with a reservation. */
  interfaces: z.record(
    name,
    z.union([z.ipv4(), z.literal("dhcp"), z.strictObject({ reserve: z.ipv4() })]),
  ),
  /** Machines that a reset takes along, because their states are only valid together. */
  resetWith: z.array(name).optional(),
});

const planSchema = z
  .strictObject({
    company: z.strictObject({
      name: z.string(),
      domain: z.string().regex(/^[a-z0-9.-]+$/),
      realm: z.string().regex(/^[A-Z0-9.-]+$/),
      workgroup: z.string().regex(/^[A-Z0-9-]{1,15}$/),
    }),
    /** Where Docker's own addresses come from; nobody in a lab ever sees them. */
    underlay: z.cidrv4(),
    segments: z.record(name, segment),
    areas: z.record(name, z.strictObject({ title: text, needs: z.array(name) })),
    machines: z.record(name, machine),
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
    /** Web sites that the proxy refuses. */
    forbiddenSites: z.array(z.string()),
    /** Names served by the outside DNS on `ext1`, and by nobody inside. */
    outside: z.record(z.string(), z.ipv4()),
  })
  .superRefine((plan, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const known = (names: object) => Object.keys(names).join(", ");

    const networks = Object.entries(plan.segments).map(
      ([segment, { cidr }]) => [segment, toNetwork(cidr)] as const,
    );
    networks.forEach(([segment, network], index) => {
      for (const [other, earlier] of networks.slice(0, index)) {
        if (overlap(network, earlier)) {
          say(
            ["segments", segment, "cidr"],
            `${plan.segments[segment]?.cidr} overlaps segment '${other}' (${plan.segments[other]?.cidr}): give each segment addresses of its own`,
          );
        }
      }
      if (overlap(network, toNetwork(plan.underlay))) {
        say(
          ["segments", segment, "cidr"],
          `${plan.segments[segment]?.cidr} overlaps the underlay (${plan.underlay}): Docker's own addresses must not be the lab's`,
        );
      }
    });
    if (networks.length > underlayPools) {
      say(
        ["segments"],
        `${networks.length} segments exhaust the underlay: a lab has ${underlayPools} pools, one per segment; remove ${networks.length - underlayPools}`,
      );
    }

    const owners = new Map<string, string>();
    const claim = (address: string, owner: string, path: string[]) => {
      const taken = owners.get(address);
      if (taken) say(path, `${address} already belongs to '${taken}': choose a free address`);
      owners.set(address, owner);
    };
    const inside = (segment: string, address: string, path: string[]) => {
      const cidr = plan.segments[segment]?.cidr;
      if (cidr && !contains(toNetwork(cidr), address)) {
        say(path, `${address} is outside segment '${segment}': choose one in ${cidr}`);
      }
    };

    for (const [segment, { gateway, probe, scope }] of Object.entries(plan.segments)) {
      inside(segment, gateway, ["segments", segment, "gateway"]);
      inside(segment, probe, ["segments", segment, "probe"]);
      claim(probe, `probe-${segment}`, ["segments", segment, "probe"]);
      if (scope) {
        inside(segment, scope.from, ["segments", segment, "scope", "from"]);
        inside(segment, scope.to, ["segments", segment, "scope", "to"]);
      }
      const plugged = Object.values(plan.machines).filter(
        ({ interfaces }) => segment in interfaces,
      ).length;
      if (plugged + 1 > underlayPorts) {
        say(
          ["segments", segment],
          `${plugged} machines and a probe exhaust the underlay of '${segment}': a pool has ${underlayPorts} ports; move ${plugged + 1 - underlayPorts} to another segment`,
        );
      }
    }

    for (const [machine, { area, interfaces, resetWith = [] }] of Object.entries(plan.machines)) {
      const at = ["machines", machine];
      if (!(area in plan.areas)) {
        say([...at, "area"], `no area is called '${area}': there are ${known(plan.areas)}`);
      }
      for (const [segment, wanted] of Object.entries(interfaces)) {
        const path = [...at, "interfaces", segment];
        if (!(segment in plan.segments)) {
          say(path, `no segment is called '${segment}': there are ${known(plan.segments)}`);
          continue;
        }
        if (wanted === "dhcp") continue;
        const address = typeof wanted === "string" ? wanted : wanted.reserve;
        inside(segment, address, path);
        claim(address, machine, path);
      }
      for (const other of resetWith) {
        if (!(other in plan.machines)) {
          say(
            [...at, "resetWith"],
            `no machine is called '${other}': there are ${known(plan.machines)}`,
          );
        }
      }
    }
    for (const [area, { needs }] of Object.entries(plan.areas)) {
      for (const other of needs) {
        if (!(other in plan.areas)) {
          say(
            ["areas", area, "needs"],
            `no area is called '${other}': there are ${known(plan.areas)}`,
          );
        }
      }
    }
    for (const [segment, { gateway }] of Object.entries(plan.segments)) {
      if (!owners.has(gateway)) {
        say(
          ["segments", segment, "gateway"],
          `${gateway} is no machine's address: name the router's address in '${segment}'`,
        );
      }
    }
    if (sizeOf(toNetwork(plan.underlay)) < underlayPools * 16) {
      say(["underlay"], `${plan.underlay} is too small for one lab: use a /24 or wider`);
    }
  });

export type PlanInput = z.input<typeof planSchema>;

/**
 * Check a plan, and keep the names in it known to the compiler.
 *
 * @throws Error naming every mistake with its value, its place and its cure.
 */
export function definePlan<const P extends PlanInput>(input: P): P {
  const { error } = planSchema.safeParse(input);
  if (error) throw new Error(`the plan is not consistent:\n${z.prettifyError(error)}`);
  return input;
}
