import { z } from "zod";
import { openChannel } from "../../checks/lib/open-channel.js";
import { type MachineName, type NodeName, plan } from "../../stacks/plan.js";
import { docker } from "./docker.js";
import { operations } from "./journal.js";
import { standing } from "./standing.js";

/** What `status --json` prints of one lab. */
export const statusSchema = z.object({
  lab: z.string(),
  /** `partial`: some machine does not run, or an area was not brought up. `interrupted`: an operation was killed. */
  state: z.enum(["up", "partial", "interrupted"]),
  machines: z.array(
    z.object({
      name: z.string(),
      /** Docker's word: running, exited, paused, restarting… or absent. */
      state: z.string(),
      /** Memory it uses now, without the file cache. */
      memoryMiB: z.number(),
      /** As the machine has them now, e.g. `lan 10.10.30.51/24`. */
      addresses: z.array(z.string()),
    }),
  ),
});
export type Status = z.infer<typeof statusSchema>;

/** What stands of one lab, asked of the engine and of the machines themselves. */
export async function statusOf(lab: string): Promise<Status> {
  const [{ nodes }, operation] = await Promise.all([standing(lab), operations.read(lab)]);
  const machines = await Promise.all(
    (Object.keys(plan.machines) as MachineName[]).map(async (name) => {
      const container = nodes.get(name);
      const running = container?.State === "running";
      const [memoryMiB, addresses] = running
        ? await Promise.all([memoryOf(container.Id), addressesOf(lab, name)])
        : [0, []];
      return { name, state: container?.State ?? "absent", memoryMiB, addresses };
    }),
  );
  const up = machines.every(({ state }) => state === "running");
  return { lab, state: operation ? "interrupted" : up ? "up" : "partial", machines };
}

async function memoryOf(id: string): Promise<number> {
  const stats = await docker.getContainer(id).stats({ stream: false, "one-shot": true });
  const { usage = 0, stats: detail } = stats.memory_stats;
  const cached =
    (detail as unknown as Record<string, number> | undefined)?.["total_inactive_file"] ??
    detail?.inactive_file ??
    0;
  return Math.round(((usage - cached) / 2 ** 20) * 10) / 10;
}

async function addressesOf(lab: string, node: NodeName): Promise<string[]> {
  const channel = await openChannel(lab, node).catch(() => undefined);
  if (!channel) return [];
  try {
    const { stdout } = await channel.run("ip -o -4 addr show", 2000);
    return [...stdout.matchAll(/^\d+: (\S+) +inet (\S+)/gm)]
      .map(([, name = "", address = ""]) => `${name} ${address}`)
      .filter((line) => !line.startsWith("lo "));
  } finally {
    channel.close();
  }
}
