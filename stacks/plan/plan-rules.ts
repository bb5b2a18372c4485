import type { z } from "zod";
import type { Text } from "../../scripts/ground/text.js";
import { contains, overlap, sizeOf, toNetwork } from "./ipv4.js";
import type { planShape } from "./plan-schema.js";

/** Length of the prefix of one segment's pool in the underlay. */
export const poolPrefix = 27;

/** Addresses of one pool. */
export const poolSize = 2 ** (32 - poolPrefix);

/** Nodes that one pool can plug: its addresses less network, broadcast and Docker's own. */
export const underlayPorts = poolSize - 3;

/** Segments that one lab can have: it is allotted 8 pools, a /24. */
export const underlayPools = 8;

type Interfaces = z.output<typeof planShape>["machines"][string]["interfaces"];

/** The rules that cross fields; each mistake names the value, the place and the cure. */
export function checkRules(plan: z.output<typeof planShape>, context: z.RefinementCtx): void {
  const wrong = (path: readonly string[], text: Text) =>
    context.addIssue({ code: "custom", path: [...path], message: text.en, params: { text } });
  const unknown = (path: readonly string[], value: string, names: object) => {
    const known = Object.keys(names).join(", ");
    wrong(path, {
      fr: `'${value}' n'existe pas : choisissez parmi ${known}`,
      en: `'${value}' does not exist: choose from ${known}`,
    });
  };

  const networks = Object.entries(plan.segments).map(
    ([segment, { cidr }]) => [segment, cidr, toNetwork(cidr)] as const,
  );
  networks.forEach(([segment, cidr, network], index) => {
    const path = ["segments", segment, "cidr"];
    for (const [other, otherCidr, earlier] of networks.slice(0, index)) {
      if (!overlap(network, earlier)) continue;
      wrong(path, {
        fr: `${cidr} chevauche le segment '${other}' (${otherCidr}) : donnez à chaque segment ses propres adresses`,
        en: `${cidr} overlaps segment '${other}' (${otherCidr}): give each segment addresses of its own`,
      });
    }
    if (overlap(network, toNetwork(plan.underlay))) {
      wrong(path, {
        fr: `${cidr} chevauche l'underlay (${plan.underlay}) : les adresses de Docker ne peuvent être celles du lab, choisissez-en d'autres`,
        en: `${cidr} overlaps the underlay (${plan.underlay}): Docker's own addresses can't be the lab's, choose others`,
      });
    }
  });
  if (networks.length > underlayPools) {
    wrong(["segments"], {
      fr: `${networks.length} segments épuisent l'underlay : un lab a ${underlayPools} réserves, une par segment ; retirez-en ${networks.length - underlayPools}`,
      en: `${networks.length} segments exhaust the underlay: a lab has ${underlayPools} pools, one per segment; remove ${networks.length - underlayPools}`,
    });
  }
  if (sizeOf(toNetwork(plan.underlay)) < underlayPools * poolSize) {
    wrong(["underlay"], {
      fr: `${plan.underlay} est trop petit pour un lab : prenez un /24 ou plus large`,
      en: `${plan.underlay} is too small for one lab: use a /24 or wider`,
    });
  }

  const owners = new Map<string, string>();
  const claim = (address: string, owner: string, path: readonly string[]) => {
    const taken = owners.get(address);
    if (taken) {
      wrong(path, {
        fr: `${address} appartient déjà à '${taken}' : choisissez une adresse libre`,
        en: `${address} already belongs to '${taken}': choose a free address`,
      });
    }
    owners.set(address, owner);
  };
  const inside = (segment: string, address: string, path: readonly string[]) => {
    const cidr = plan.segments[segment]?.cidr;
    if (!cidr || contains(toNetwork(cidr), address)) return;
    wrong(path, {
      fr: `${address} est hors du segment '${segment}' : choisissez-en une dans ${cidr}`,
      en: `${address} is outside segment '${segment}': choose one in ${cidr}`,
    });
  };

  for (const [segment, { gateway, probe, scope }] of Object.entries(plan.segments)) {
    const path = ["segments", segment];
    inside(segment, gateway, [...path, "gateway"]);
    inside(segment, probe, [...path, "probe"]);
    claim(probe, `probe-${segment}`, [...path, "probe"]);
    if (scope) {
      inside(segment, scope.from, [...path, "scope", "from"]);
      inside(segment, scope.to, [...path, "scope", "to"]);
    }
    const plugged = Object.values(plan.machines).filter(
      ({ interfaces, trunks = [] }) => segment in interfaces || trunks.includes(segment),
    ).length;
    const excess = plugged + 1 - underlayPorts;
    if (excess > 0) {
      wrong(path, {
        fr: `${plugged} machines et une sonde épuisent l'underlay de '${segment}' : une réserve a ${underlayPorts} ports ; déplacez-en ${excess} vers un autre segment`,
        en: `${plugged} machines and a probe exhaust the underlay of '${segment}': a pool has ${underlayPorts} ports; move ${excess} to another segment`,
      });
    }
  }

  const plugIn = (at: readonly string[], owner: string, interfaces: Interfaces) => {
    for (const [segment, wanted] of Object.entries(interfaces)) {
      const path = [...at, "interfaces", segment];
      if (!(segment in plan.segments)) unknown(path, segment, plan.segments);
      if (wanted === "dhcp") continue;
      const address = typeof wanted === "string" ? wanted : wanted.reserve;
      inside(segment, address, path);
      claim(address, owner, path);
    }
  };
  for (const [machine, { area, interfaces, trunks = [], resetWith = [] }] of Object.entries(
    plan.machines,
  )) {
    const at = ["machines", machine];
    if (!(area in plan.areas)) unknown([...at, "area"], area, plan.areas);
    plugIn(at, machine, interfaces);
    for (const segment of trunks) {
      if (!(segment in plan.segments)) unknown([...at, "trunks"], segment, plan.segments);
    }
    for (const other of resetWith) {
      if (!(other in plan.machines)) unknown([...at, "resetWith"], other, plan.machines);
    }
  }
  for (const [guest, { host, interfaces }] of Object.entries(plan.guests)) {
    const at = ["guests", guest];
    plugIn(at, guest, interfaces);
    if (guest in plan.machines) {
      wrong(at, {
        fr: `'${guest}' est déjà une machine : donnez un autre nom à l'invité`,
        en: `'${guest}' is a machine already: give the guest another name`,
      });
    }
    const machine = plan.machines[host];
    if (!machine) {
      unknown([...at, "host"], host, plan.machines);
      continue;
    }
    for (const segment of Object.keys(interfaces)) {
      if (segment in machine.interfaces || machine.trunks?.includes(segment)) continue;
      wrong([...at, "interfaces", segment], {
        fr: `'${host}' n'est pas branchée sur '${segment}' : ajoutez-le à ses trunks`,
        en: `'${host}' is not plugged into '${segment}': add it to its trunks`,
      });
    }
  }
  for (const [area, { needs }] of Object.entries(plan.areas)) {
    for (const other of needs) {
      if (!(other in plan.areas)) unknown(["areas", area, "needs"], other, plan.areas);
    }
  }
  for (const [segment, { gateway }] of Object.entries(plan.segments)) {
    if (owners.has(gateway)) continue;
    wrong(["segments", segment, "gateway"], {
      fr: `${gateway} n'est l'adresse d'aucune machine : donnez celle du routeur dans '${segment}'`,
      en: `${gateway} is no machine's address: give the router's in '${segment}'`,
    });
  }
}
