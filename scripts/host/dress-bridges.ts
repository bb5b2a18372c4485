import type { NetworkInspectInfo } from "dockerode";
import { engineFacts } from "./engine-facts.js";
import { hostIp } from "./host-network.js";
import type { Standing } from "./standing.js";

/**
 * Make of Docker's bridges the cables that a lab has. Said again at each `up`, without a look: the engine
 * makes its bridges anew when it starts.
 *
 * The simulated Internet is a shared medium: its bridge forgets at once where anybody is, so every frame
 * reaches every cable. Whoever listens there sees what passes between the sites, as on any network that
 * nobody owns; the bench's probe is how a tunnel is shown to hide it.
 *
 * An engine that is not Plateau's own has its bridges in the host's network, where the kernel gives each an
 * IPv6 address by itself: a candidate, root on machines that share the cable, would find the host on it.
 */
export async function dressBridges({ engine, segments }: Standing): Promise<void> {
  const wan = segments.get("wan");
  const { own } = await engineFacts(engine);
  const commands = [
    ...(wan ? [["link", "set", bridgeOf(wan), "type", "bridge", "ageing_time", "0"]] : []),
    ...(own ? [] : [...segments.values()].map(bridgeOf).flatMap(seal)),
  ];
  if (commands.length > 0) await hostIp(engine, ...commands);
}

function bridgeOf({ Id }: NetworkInspectInfo): string {
  return `br-${Id.slice(0, 12)}`;
}

function seal(bridge: string): string[][] {
  return [
    ["link", "set", bridge, "addrgenmode", "none"],
    ["-6", "address", "flush", "dev", bridge],
  ];
}
