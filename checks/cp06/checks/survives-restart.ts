import { NotObserved } from "../../../scripts/channel/channel.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { programsOf } from "../lib/programs-of.js";
import { heldAddresses, maskOf, plannedAddresses, type Router, written } from "../router-state.js";

const routers: readonly Router[] = ["fw1", "fw2"];

/** What carries the network, and what gives addresses, names and the time, whichever of the trade's programs does it. */
const relaysAndTunnels = ["dhcp-helper", "dhcrelay", "dnsmasq", "openvpn"];
const namesAndTime = ["samba", "named", "chronyd", "ntpd"];
const programs = {
  fw1: relaysAndTunnels,
  fw2: relaysAndTunnels,
  net1: ["kea-dhcp4", "dhcpd", "dnsmasq"],
  dc1: namesAndTime,
  dc2: namesAndTime,
} as const;
const machines = keysOf(programs);
/** What sets addresses and routes up at boot; one of them does. */
const starters = ["networking", "systemd-networkd"];
/** What a restart starts by itself: what is static or indirect waits for somebody else. */
const comesBack = ["enabled", "generated", "alias"];

interface State {
  readonly addresses: string;
  /** The routes that somebody wrote: the kernel's own have a source address. */
  readonly routes: readonly string[];
  /** Everything that is written of the network, without comments. */
  readonly files: string;
  /** What the other end of the tunnel between the sites is told by this one. */
  readonly pushed: string;
  /** What becomes at boot of the starters. */
  readonly starters: ReadonlyMap<string, string>;
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
    grep -lE ${`^port +${plan().vpn.siteToSite.port}$`} /etc/openvpn/*.conf /etc/openvpn/*/*.conf 2> /dev/null |
      xargs -r grep '^push '
    echo ====
    for unit in ${starters}; do
      echo "$unit $(systemctl is-enabled "$unit.service" 2>&1)"
    done`;
  const [addresses = "", routes = "", files = "", pushed = "", units = ""] = stdout.split("====\n");
  if (units.includes("not found")) throw new NotObserved(`${router.name}: ${units.trim()}`);
  return {
    addresses,
    routes: routes.split("\n").filter((line) => line && !line.includes(" src ")),
    files,
    pushed,
    starters: new Map(
      units
        .split("\n")
        .filter((line) => line)
        .map((line) => line.split(" ", 2) as [string, string]),
    ),
  };
}

export const survivesRestart = check({
  needs: machines,

  async run({ nodes }) {
    const [states, running] = await Promise.all([
      Promise.all(routers.map((router) => stateOf(nodes[router]))),
      Promise.all(
        machines.map(async (name) => ({
          name,
          found: await programsOf(nodes[name], programs[name]),
        })),
      ),
    ]);
    const seen = routers.map((router, index) => {
      const { addresses, routes, starters: units, files: own } = states[index] as State;
      for (const planned of plannedAddresses(router)) {
        const held = heldAddresses(addresses).find((one) => one.interface === planned.interface);
        claim(
          held !== undefined &&
            (says(own, written(held)) || (says(own, held.address) && says(own, maskOf(held)))),
          claimText("cp06/address-of-is-written", { interface: planned.interface, router }),
          held
            ? claimText("cp06/not-in-etc", {
                interface: planned.interface,
                router,
                held: written(held),
              })
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
          claimText("cp06/route-is-written", { router }),
          claimText("cp06/survives-restart-not-in-etc", { route: route.trim(), router }),
        );
      }
      claim(
        starters.some((unit) => units.get(unit)?.startsWith("enabled")),
        claimText("cp06/one-of-these-is-enabled", { router, starters }),
        `${router}: ${starters.map((unit) => `${unit} ${units.get(unit)}`).join(", ")}`,
      );
      return `${router}: ${routes.length} routes`;
    });
    for (const { name, found } of running) {
      for (const program of found) {
        const { unit, state } = program;
        claim(
          unit !== "",
          claimText("cp06/is-started-by-service", { name, program: program.name }),
          `${name}: ${program.name}, unit ∅`,
        );
        claim(
          comesBack.includes(state),
          claimText("cp06/enabled", { name, unit }),
          `${name}: ${unit} ${state}`,
        );
      }
    }
    const units = running.flatMap(({ name, found }) =>
      found.map(({ unit, state }) => `${name} ${unit} ${state}`),
    );
    return [...seen, ...new Set(units)].join("; ");
  },
});

/** Whether an address stands there as such, and not as part of a longer one. */
function says(text: string, address: string): boolean {
  return text
    .split(/[\s"';,=]+/)
    .some((word) => word === address || word.startsWith(`${address}/`));
}
