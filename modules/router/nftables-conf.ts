import { ofCompany } from "../../stacks/plan/company.js";
import { type Flow, flows, type Ports, type Source, type Target } from "../../stacks/plan/flows.js";
import { plan, type SegmentName } from "../../stacks/plan/plan.js";
import {
  type Leg,
  legsOf,
  networksBehind,
  type RouterName,
  routersBetween,
} from "../../stacks/plan/route.js";

type Sets = Map<string, readonly string[]>;

/** `/etc/nftables.conf` of a router: the part of the flow matrix that concerns it. */
export function nftablesConf(router: RouterName): string {
  const sets: Sets = new Map([["internes", companyNetworks()]]);
  const input = flows().flatMap((flow) => commented(flow, inputRules(router, flow, sets)));
  const forward = flows().flatMap((flow) => commented(flow, forwardRules(router, flow, sets)));
  const published = flows().flatMap((flow) => commented(flow, publishingRules(router, flow)));
  const { wan } = plan().machines[router].interfaces;

  return `#!/usr/sbin/nft -f
# ${router}, ${plan().machines[router].title.fr} : ce qui n'est pas autorisé ici est refusé et journalisé.
# Contrôler : nft -c -f /etc/nftables.conf        Charger : systemctl reload nftables
# Lire les refus : journalctl -t ulogd            Lire les compteurs : nft list ruleset

flush ruleset

table inet filter {
${[...sets].map(([name, elements]) => setOf(name, elements)).join("\n")}

    chain input {
        type filter hook input priority filter; policy drop;

        ct state established,related accept
        ct state invalid counter drop
        iifname "lo" accept

        # Une adresse de l'entreprise qui arrive d'Internet est usurpée
        iifname "wan" ip saddr @internes counter drop

${indent(input)}

        # Le bruit de diffusion ne mérite pas une ligne de journal
        fib daddr type { broadcast, multicast } counter drop
        log prefix "refus-entree " group 0
        jump refus
    }

    chain forward {
        type filter hook forward priority filter; policy drop;

        ct state established,related accept
        ct state invalid counter drop
        iifname "wan" ip saddr @internes counter drop

${indent(forward)}

        log prefix "refus-transit " group 0
        jump refus
    }

    # Dehors, le silence ; dedans, une réponse immédiate qui ne ressemble pas à un port fermé
    chain refus {
        iifname "wan" counter drop
        counter reject with icmpx admin-prohibited
    }

${published.length > 0 ? prerouting(published) : ""}    chain postrouting {
        type nat hook postrouting priority srcnat; policy accept;

        # Ce qui sort vers Internet prend l'adresse publique ; les tunnels gardent les vraies adresses
        ip saddr @internes oifname "wan" counter snat ip to ${wan}
    }
}
`;
}

/** What is asked of the router's public address, and answered by a machine behind it. */
function publishingRules(router: RouterName, flow: Flow): string[] {
  if (!flow.publishes || !flow.to.includes(router)) return [];
  const { wan } = plan().machines[router].interfaces;
  return legsOf(router, [flow.publishes]).map(
    ({ addresses = [] }) =>
      `iifname "wan" ip daddr ${wan} ${matchOf(flow)} counter dnat ip to ${addresses.join()}`,
  );
}

function prerouting(rules: readonly string[]): string {
  return `    chain prerouting {
        type nat hook prerouting priority dstnat; policy accept;

${indent(rules)}
    }

`;
}

function inputRules(router: RouterName, flow: Flow, sets: Sets): string[] {
  if (flow.publishes) return [];
  return flow.to.flatMap((target) => {
    if (target !== router && !isNear(target)) return [];
    const sources = flow.from.filter(
      (source) => !isNear(target) || source in plan().machines[router].interfaces,
    );
    return legsOf(router, sources, { peer: true, outside: flow.outside }).map((leg) =>
      [
        `iifname "${leg.interface}"`,
        // Who asks for an address has none yet.
        ...(target === "broadcast" ? ["ip daddr 255.255.255.255"] : from(leg, sets)),
        ...(target === "gateway"
          ? [`ip daddr ${plan().segments[leg.interface as SegmentName].gateway}`]
          : []),
        matchOf(flow),
        "counter accept",
      ].join(" "),
    );
  });
}

function forwardRules(router: RouterName, flow: Flow, sets: Sets): string[] {
  if (flow.publishes) return publishedRules(router, flow, sets);
  return legsOf(router, flow.from).flatMap((source) => {
    const behind = flow.to.filter(
      (target): target is Source =>
        !isNear(target) &&
        source.places.some((place) => routersBetween(place, target).includes(router)),
    );
    return legsOf(router, behind)
      .filter((target) => target.interface !== source.interface)
      .map((target) =>
        [
          `iifname "${source.interface}"`,
          ...from(source, sets),
          `oifname "${target.interface}"`,
          target.addresses
            ? `ip daddr @${named(sets, target.places, target.addresses)}`
            : "ip daddr != @internes",
          matchOf(flow),
          "counter accept",
        ].join(" "),
      );
  });
}

/** Only what was translated: the machine's own address is nobody's business outside. */
function publishedRules(router: RouterName, flow: Flow, sets: Sets): string[] {
  const { publishes, to } = flow;
  if (!publishes || !to.includes(router)) return [];
  return legsOf(router, flow.from, { peer: true, outside: true }).flatMap((source) =>
    legsOf(router, [publishes]).map((target) =>
      [
        `iifname "${source.interface}"`,
        ...from(source, sets),
        `oifname "${target.interface}"`,
        `ip daddr @${named(sets, target.places, target.addresses ?? [])}`,
        "ct status dnat",
        matchOf(flow),
        "counter accept",
      ].join(" "),
    ),
  );
}

function from({ places, addresses }: Leg, sets: Sets): string[] {
  return addresses ? [`ip saddr @${named(sets, places, addresses)}`] : [];
}

function isNear(target: Target): target is "gateway" | "broadcast" {
  return target === "gateway" || target === "broadcast";
}

/** Name of the set that holds the addresses of places, defined the first time it is used. */
function named(sets: Sets, places: readonly Source[], addresses: readonly string[]): string {
  const outside = addresses.every((address) => address.startsWith(wanPrefix()));
  const routers = places.every((place) => place === "fw1" || place === "fw2");
  const name = `${places.join("_")}${routers && outside ? "_wan" : ""}`;
  sets.set(name, addresses);
  return name;
}

const wanPrefix = ofCompany(() => plan().segments.wan.cidr.replace(/[^.]*$/, ""));

function companyNetworks(): string[] {
  const { fw1, fw2 } = plan().vpn.siteToSite;
  return [...networksBehind("fw1"), ...networksBehind("fw2"), fw1, fw2];
}

function setOf(name: string, elements: readonly string[]): string {
  const interval = elements.some((element) => element.includes("/")) ? " flags interval;" : "";
  return `    set ${name} { type ipv4_addr;${interval} elements = { ${elements.join(", ")} }; }`;
}

function matchOf({ protocol, ports }: Flow): string {
  if (!ports) return "icmp type echo-request";
  const list = ports.map(portOf).join(", ");
  return `${protocol} dport ${ports.length > 1 ? `{ ${list} }` : list}`;
}

function portOf(ports: Ports): string {
  return typeof ports === "number" ? String(ports) : ports.join("-");
}

function commented({ why }: Flow, rules: readonly string[]): string[] {
  return rules.length > 0 ? [`# ${why.fr}`, ...rules] : [];
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `        ${line}`).join("\n");
}
