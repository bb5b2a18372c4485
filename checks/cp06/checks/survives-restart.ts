import { NotObserved } from "../../../scripts/channel/channel.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { heldAddresses, maskOf, plannedAddresses, type Router, written } from "../router-state.js";

const routers: readonly Router[] = ["fw1", "fw2"];

/** What carries the network on a router, whichever of the trade's programs does it. */
const carriers = /^(dhcp-helper|isc-dhcp-relay|dhcrelay|dnsmasq|openvpn|wg-quick)\b/;
/** What sets addresses and routes up at boot; one of them does. */
const starters = ["networking", "systemd-networkd"];
const comesBack = ["enabled", "static", "indirect", "generated", "alias"];

interface State {
  readonly addresses: string;
  /** The routes that somebody wrote: the kernel's own have a source address. */
  readonly routes: readonly string[];
  /** Everything that is written of the network, without comments. */
  readonly files: string;
  /** What the other end of the tunnel between the sites is told by this one. */
  readonly pushed: string;
  /** What becomes at boot of each service that runs now, and of the starters. */
  readonly services: ReadonlyMap<string, string>;
}

/**
 * Restarting a router under everybody's feet is no way to look: what runs is compared with what is
 * written in any of the places that a restart reads.
 */
async function stateOf(router: Machine): Promise<State> {
  const { stdout } = await router.must`
    ip -o -4 addr show; echo ====; ip -4 route show; echo ====
    cat /etc/network/interfaces /etc/network/interfaces.d/* /etc/network/if-up.d/* \
      /etc/systemd/network/* /etc/openvpn/*.conf /etc/openvpn/*/*.conf 2> /dev/null |
      grep -v '^[[:space:]]*[#;]'
    echo ====
    grep -lE ${`^port +${plan.vpn.siteToSite.port}$`} /etc/openvpn/*.conf /etc/openvpn/*/*.conf 2> /dev/null |
      xargs -r grep '^push '
    echo ====
    units=$(cat "$BENCH_PROC"/[0-9]*/cgroup 2> /dev/null | sed -n 's,.*/\\([^/]*\\)[.]service$,\\1,p' | sort -u)
    for unit in ${starters} $units; do
      echo "$unit $(systemctl is-enabled "$unit.service" 2>&1)"
    done`;
  const [addresses = "", routes = "", files = "", pushed = "", services = ""] =
    stdout.split("====\n");
  if (services.includes("not found")) throw new NotObserved(`${router.name}: ${services.trim()}`);
  return {
    addresses,
    routes: routes.split("\n").filter((line) => line && !line.includes(" src ")),
    files,
    pushed,
    services: new Map(
      services
        .split("\n")
        .filter((line) => line)
        .map((line) => line.split(" ", 2) as [string, string]),
    ),
  };
}

export const survivesRestart = check({
  title: {
    fr: "Tout survit à un redémarrage des routeurs : adresses, routes, relais et tunnel sont enregistrés",
    en: "All of it survives a restart of the routers: addresses, routes, relay and tunnel are saved",
  },
  remedy: {
    fr: "Sur le routeur nommé : ce qui n'a été que tapé (`ip addr`, `ip route`) doit être écrit dans /etc/network/interfaces ou /etc/openvpn, ce qui n'a été que lancé doit être activé (`systemctl enable`).",
    en: "On the router named: what was only typed (`ip addr`, `ip route`) must be written in /etc/network/interfaces or /etc/openvpn, what was only started must be enabled (`systemctl enable`).",
  },
  needs: routers,

  async run({ nodes }) {
    const states = await Promise.all(routers.map((router) => stateOf(nodes[router])));
    const seen = routers.map((router, index) => {
      const { addresses, routes, services, files: own } = states[index] as State;
      for (const planned of plannedAddresses(router)) {
        const held = heldAddresses(addresses).find((one) => one.interface === planned.interface);
        claim(
          held !== undefined &&
            (says(own, written(held)) || (says(own, held.address) && says(own, maskOf(held)))),
          {
            fr: `${router} : l'adresse de ${planned.interface} est écrite`,
            en: `${router}: the address of ${planned.interface} is written`,
          },
          held
            ? {
                fr: `${router} ${planned.interface} : ${written(held)}, pas dans /etc`,
                en: `${router} ${planned.interface}: ${written(held)}, not in /etc`,
              }
            : `${router} ${planned.interface}: ∅`,
        );
      }
      const told = states.find((_, other) => other !== index)?.pushed ?? "";
      for (const route of routes) {
        const [target = ""] = route.split(/[ /]/);
        const wanted =
          target === "default" ? (route.match(/ via (\S+)/)?.[1] ?? "default") : target;
        claim(
          says(own, wanted) || says(told, wanted),
          { fr: `${router} : la route est écrite`, en: `${router}: the route is written` },
          {
            fr: `${router} : ${route.trim()}, pas dans /etc`,
            en: `${router}: ${route.trim()}, not in /etc`,
          },
        );
      }
      const running = [...services].filter(([unit]) => carriers.test(unit));
      for (const [unit, state] of running) {
        claim(
          comesBack.includes(state),
          { fr: `${router} : ${unit} activé`, en: `${router}: ${unit} enabled` },
          `${router}: ${unit} ${state}`,
        );
      }
      claim(
        starters.some((unit) => services.get(unit)?.startsWith("enabled")),
        {
          fr: `${router} : ${starters.join(" ou ")} activé`,
          en: `${router}: ${starters.join(" or ")} enabled`,
        },
        `${router}: ${starters.map((unit) => `${unit} ${services.get(unit)}`).join(", ")}`,
      );
      return `${router}: ${routes.length} routes, ${running.map(([unit, state]) => `${unit} ${state}`).join(", ")}`;
    });
    return seen.join("; ");
  },
});

/** Whether an address stands there as such, and not as part of a longer one. */
function says(text: string, address: string): boolean {
  return text
    .split(/[\s"';,=]+/)
    .some((word) => word === address || word.startsWith(`${address}/`));
}
