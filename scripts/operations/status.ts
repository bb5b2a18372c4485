import { z } from "zod";
import { machineNames, type NodeName } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";
import { leftBehindNoteSchema, leftBehindNotes, operations, pauses } from "../facts/journal.js";
import { openPause } from "../facts/open-pause.js";
import { unreadableFiles } from "../facts/unreadable-files.js";
import { textSchema } from "../ground/text-schema.js";
import { memoryIn } from "../host/memory-in.js";
import { standing } from "../host/standing.js";
import { stoppedOf, stoppedSchema } from "../host/stopped.js";

/** What `status --json` prints of one lab. */
export const statusSchema = z.object({
  lab: z.string(),
  /**
   * `partial`: some machine does not run, or an area was not brought up. `interrupted`: an operation was killed.
   * `paused`: its machines were shut down, to go on later.
   */
  state: z.enum(["up", "partial", "paused", "interrupted"]),
  /** Files of the lab's folder that can't be read: verbs that need them say so and do nothing, but for `down`. */
  unreadable: z.array(z.object({ file: z.string(), why: textSchema })),
  machines: z.array(
    z.object({
      name: z.string(),
      /** Docker's word: running, exited, paused, restarting… or absent. */
      state: z.string(),
      /** Whether it told what follows; one that runs and does not is silent. */
      answers: z.boolean(),
      /** Memory its processes and its tmpfs use now. */
      memoryMiB: z.number(),
      /** As the machine has them now, e.g. `lan 192.0.2.51/24`. */
      addresses: z.array(z.string()),
      /** Virtual machines that it has, in libvirt's words. */
      guests: z.array(z.object({ name: z.string(), state: z.string() })),
    }),
  ),
  /** What checks made there and could not take away again, the oldest first. */
  leftBehind: z.array(leftBehindNoteSchema),
  /** Machines that the engine's watch stopped since the lab was made, the last first: they held too much of the server's. */
  stopped: z.array(stoppedSchema),
});
export type Status = z.infer<typeof statusSchema>;

/** What stands of one lab, asked of the engine and of the machines themselves. */
export async function statusOf(candidate: string): Promise<Status> {
  const [{ engine, nodes }, unknown, unreadable, lost] = await Promise.all([
    standing(candidate),
    operations.problem(candidate),
    unreadableFiles(candidate),
    leftBehindNotes.problem(candidate),
  ]);
  // What can't be read may be an operation in progress.
  const operation = unknown ?? (await operations.read(candidate));
  const paused = (await pauses.problem(candidate)) ? undefined : await openPause(candidate);
  const leftBehind = lost ? [] : await leftBehindNotes.read(candidate);
  const machines = await Promise.all(
    machineNames.map(async (name) => {
      const container = nodes.get(name);
      const seen = container?.State === "running" ? await lookAt(candidate, name) : nothing;
      return { name, state: container?.State ?? "absent", ...seen };
    }),
  );
  const up = machines.every(({ state }) => state === "running");
  return {
    lab: candidate,
    state: operation ? "interrupted" : paused ? "paused" : up ? "up" : "partial",
    unreadable: unreadable.map(({ file, told }) => ({ file, why: told })),
    machines,
    leftBehind,
    stopped: await stoppedOf(engine, candidate),
  };
}

/** Both versions of the kernel's accounting. Under version 2 systemd has a group below the machine's. */
const statusScript = `
group=$(sed -n 's,^0::,,p' "$BENCH_PROC"/1/cgroup)
cat /sys/fs/cgroup/memory/memory.stat "/sys/fs/cgroup\${group%/init.scope}/memory.stat" 2>/dev/null
ip -o -4 addr show
if [ -e /run/libvirt/libvirt-sock-ro ]; then virsh --readonly --quiet list --all; fi
`;

type Seen = Pick<Status["machines"][number], "answers" | "memoryMiB" | "addresses" | "guests">;
/** Most addresses, and most guests, that are told of one machine: it may have thousands. */
const most = 32;
const nothing: Seen = { answers: false, memoryMiB: 0, addresses: [], guests: [] };

async function lookAt(candidate: string, node: NodeName): Promise<Seen> {
  try {
    const { stdout } = await withChannel(candidate, node, (channel) =>
      channel.run(statusScript, 2000),
    );
    const addresses = [...stdout.matchAll(/^\d+: (\S+) +inet (\S+)/gm)]
      .map(([, name = "", address = ""]) => `${name} ${address}`)
      .filter((line) => !line.startsWith("lo "));
    const guests = [...stdout.matchAll(/^ (?:\d+|-) +(\S+) +(.+)$/gm)].map(
      ([, name = "", state = ""]) => ({ name, state }),
    );
    return {
      answers: true,
      memoryMiB: Math.round((memoryIn(stdout) / 2 ** 20) * 10) / 10,
      addresses: addresses.slice(0, most),
      guests: guests.slice(0, most),
    };
  } catch (problem) {
    // One machine that stops, is silent, or says more than it may, is not the end of the others.
    if (!(problem instanceof NotObserved)) throw problem;
    return nothing;
  }
}
