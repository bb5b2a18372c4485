import { setTimeout } from "node:timers/promises";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { type Channel, NotObserved } from "../channel/channel.js";
import { openChannel } from "../channel/open-channel.js";
import type { Told } from "../ground/text.js";
import { lateness } from "./lateness.js";
import { startIfOff } from "./start-if-off.js";

/** Between two looks, in milliseconds: at least, at most, and for each that a look took. A busy host is asked less. */
const pauseMs = { least: 100, most: 500, perLook: 2 };

/** How long a machine that starts is waited for at once, in seconds: whoever stops this waits so long, no more. */
const startSeconds = 3;

/** Ends once the machine has started, which its systemd tells: until then no service of it has to be asked. */
const untilStarted = `timeout ${startSeconds} systemctl is-system-running --wait`;

/** After how long units that failed are started once more, in milliseconds: longer than any takes on a quiet host. */
const againMs = 15_000;

/**
 * Where a whole company starts at once, as after a power cut, a unit may run out of its time, and stays failed for
 * good. On a quiet host it would not have.
 */
const startAgain = `
failed=$(systemctl list-units --failed --plain --no-legend | cut -d ' ' -f 1)
[ -z "$failed" ] || systemctl restart --no-block $failed`;

export interface UntilReadyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told once the machine has started, whether its services answer or not. */
  readonly onStarted?: () => void;
  /** Whether nobody waits for this node any longer, before its limit. @default never */
  readonly isEnough?: () => boolean;
}

/**
 * Wait until a machine's services answer; those that failed are started once more, and so is a machine that goes off.
 *
 * @returns which service is late once the limit is reached; undefined when all answer
 */
export async function untilReady(
  candidate: string,
  node: NodeName,
  limitMs: number,
  { signal, onStarted = () => undefined, isEnough = () => false }: UntilReadyOptions = {},
): Promise<Told | undefined> {
  const begun = performance.now();
  const end = begun + limitMs;
  let startedAgain = false;
  let startedOff = false;
  let hasStarted = !isMachine(node);
  if (hasStarted) onStarted();
  let late: Told = { fr: "pas démarrée", en: "not started" };
  let channel: Channel | undefined;
  try {
    while (performance.now() < end && !isEnough()) {
      signal?.throwIfAborted();
      const start = performance.now();
      try {
        channel ??= await openChannel(candidate, node);
        if (!hasStarted) {
          const { stdout } = await channel.run(untilStarted, (startSeconds + 3) * 1000);
          hasStarted = /^(running|degraded)$/.test(stdout.trim());
          if (hasStarted) onStarted();
        }
        const now = await lateness(channel, node);
        if (now === undefined) return undefined;
        late = now;
        if (!startedAgain && start > begun + againMs && isMachine(node)) {
          startedAgain = true;
          await channel.run(startAgain, 5000);
        }
      } catch (problem) {
        if (!(problem instanceof NotObserved)) throw problem;
        late = problem.told;
        channel?.close();
        channel = undefined;
        if (!startedOff) startedOff = await startIfOff(candidate, node);
      }
      const took = performance.now() - start;
      const pause = Math.min(pauseMs.most, Math.max(pauseMs.least, took * pauseMs.perLook));
      await setTimeout(pause);
    }
    return late;
  } finally {
    channel?.close();
  }
}
