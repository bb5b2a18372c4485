import { engineName } from "../../stacks/plan/engine-name.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { toldOf } from "../ground/localized-error.js";
import { text } from "../ground/text.js";
import { engineOf } from "../host/engine-of.js";
import { remapsUsers } from "../host/remaps-users.js";
import { type After, after } from "./after.js";
import { agent } from "./agent.js";
import { type Channel, NotObserved } from "./channel.js";
import { openExecChannel } from "./exec-channel.js";
import { Hands } from "./hands/hands.js";
import { inTime } from "./in-time.js";
import { openProbeChannel } from "./probe/probe-channel.js";
import { silenceMs } from "./silence.js";

/** The bench's own BusyBox in a machine: nothing that is installed there comes between a check and the kernel. */
const busybox = "/run/bench/busybox";

/**
 * Open the channel of a node of a lab: bash on a probe, which is the bench's; on a machine the
 * bench's own BusyBox, in processes that the machine neither sees nor reaches. Where the engine gives
 * machines no user namespace, root on a machine sees and reaches them.
 *
 * @param when tells that it has been silent for too long. @default - this server's clock
 * @throws NotObserved when it can't be opened
 */
export async function openChannel(
  candidate: string,
  node: NodeName,
  when: After = after,
): Promise<Channel> {
  const container = engineName(candidate, node);
  const engine = engineOf(candidate);
  const open = (way: (signal: AbortSignal) => Promise<Channel>) =>
    inTime(silenceMs, container, way, when);
  if (!isMachine(node)) {
    return open((signal) => openProbeChannel(engine, container, signal));
  }
  const remapped = await remapsUsers(engine).catch((problem) => {
    throw new NotObserved(text`${container}: ${toldOf(problem)}`);
  });
  if (!remapped) {
    const env = [`BENCH_SHELL=${busybox} sh`];
    return open((signal) =>
      openExecChannel(engine, container, [busybox, "sh", "-c", agent], env, signal),
    );
  }
  // The bench's own start is no time of the machine's.
  const hands = await Hands.in(candidate);
  return open((signal) => hands.enter(container, signal));
}
