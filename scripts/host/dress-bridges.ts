import type { NetworkInspectInfo } from "dockerode";
import { benchContainer } from "./bench-container.js";
import { engineFacts } from "./engine-facts.js";
import type { Standing } from "./standing.js";

/** Most stations that a bridge learns: a segment has some twenty, and an attacker as many as he forges. */
const mostStations = 1024;

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
  if (segments.size === 0) return;
  const bridges = [...segments.values()].map(bridgeOf);
  const wan = segments.get("wan");
  const { own } = await engineFacts(engine);
  const script = [
    "set -e",
    ...(wan ? [`ip link set ${bridgeOf(wan)} type bridge ageing_time 0`] : []),
    ...(own ? [] : bridges.flatMap(seal)),
    `python3 -c '${boundStations}' ${mostStations} ${bridges.join(" ")}`,
  ].join("\n");
  const rights = { NetworkMode: "host", CapAdd: ["NET_ADMIN"] };
  await benchContainer(engine, script, rights, { title: "dress-bridges" });
}

function bridgeOf({ Id }: NetworkInspectInfo): string {
  return `br-${Id.slice(0, 12)}`;
}

function seal(bridge: string): string[] {
  return [`ip link set ${bridge} addrgenmode none`, `ip -6 address flush dev ${bridge}`];
}

/**
 * By netlink: Debian 12's `ip` does not know IFLA_BR_FDB_MAX_LEARNED (49) yet. Kernels before 6.7 do not either, and pass it
 * over; there the engine's watch counts stations.
 */
const boundStations = `
import socket, struct, sys
def attribute(kind, value):
    return struct.pack("HH", 4 + len(value), kind) + value + bytes(-len(value) % 4)
kernel = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE)
for name in sys.argv[2:]:
    bound = attribute(2, attribute(49, struct.pack("I", int(sys.argv[1]))))
    link = struct.pack("BxHiII", 0, 0, socket.if_nametoindex(name), 0, 0)
    body = link + attribute(18, attribute(1, b"bridge\\0") + bound)
    kernel.send(struct.pack("IHHII", 16 + len(body), 16, 5, 1, 0) + body)
    error, = struct.unpack_from("i", kernel.recv(4096), 16)
    if error:
        sys.exit(f"{name}: error {-error}")
`;
