import { readFile } from "node:fs/promises";
import { hostIp } from "./host-network.js";
import type { Standing } from "./standing.js";

/**
 * Take from the host the IPv6 addresses that the kernel gives every bridge by itself: a candidate is
 * root on machines that share the cable, and must find no host on it.
 */
export async function sealBridges({ segments }: Standing): Promise<void> {
  const addressed = await readFile("/proc/net/if_inet6", "utf8").catch(() => "");
  const open = [...segments.values()]
    .map(({ Id }) => `br-${Id.slice(0, 12)}`)
    .filter((bridge) => addressed.includes(` ${bridge}\n`));
  if (open.length === 0) return;
  await hostIp(
    ...open.flatMap((bridge) => [
      ["link", "set", bridge, "addrgenmode", "none"],
      ["-6", "addr", "flush", "dev", bridge],
    ]),
  );
}
