import { readFile } from "node:fs/promises";
import { hostIp } from "./host-network.js";
import type { Standing } from "./standing.js";

/**
 * Make the simulated Internet a shared medium: its bridge forgets at once where anybody is, so every
 * frame reaches every cable. Whoever listens there sees what passes between the sites, as on any
 * network that nobody owns; the bench's probe is how a tunnel is shown to hide it.
 */
export async function shareWan({ segments }: Standing): Promise<void> {
  const wan = segments.get("wan");
  if (!wan) return;
  const bridge = `br-${wan.Id.slice(0, 12)}`;
  const remembers = await readFile(`/sys/class/net/${bridge}/bridge/ageing_time`, "utf8").catch(
    () => "",
  );
  if (Number(remembers) === 0) return;
  await hostIp(["link", "set", bridge, "type", "bridge", "ageing_time", "0"]);
}
