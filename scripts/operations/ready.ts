import { setTimeout } from "node:timers/promises";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { type Channel, NotObserved } from "../channel/channel.js";
import { openChannel } from "../channel/open-channel.js";
import { type Told, text } from "../ground/text.js";
import { lateness } from "./lateness.js";
import { startIfOff } from "./start-if-off.js";

/** How long a machine may take from its start until its services answer, in milliseconds. */
export const readyMs = 120_000;

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

/** What the machine itself last said of the units that failed, or else of what went wrong. */
const lastWords = `
failed=$(systemctl list-units --failed --plain --no-legend | cut -d ' ' -f 1)
if [ "$failed" ]; then
  for unit in $failed; do echo "$unit:"; journalctl --unit $unit --lines 6 --output cat --no-pager; done
else
  journalctl --priority warning --lines 6 --output cat --no-pager
fi`;

async function told(channel: Channel | undefined, node: NodeName): Promise<string> {
  if (!channel || !isMachine(node)) return "";
  const answer = await channel.run(lastWords, 3000).catch(() => undefined);
  const lines = answer?.stdout.trimEnd().split("\n").filter(Boolean) ?? [];
  return lines.map((line) => `\n  ${line}`).join("");
}

/**
 * Wait until a machine's services answer; those that failed are started once more, and so is a machine that goes off.
 *
 * @throws NotObserved saying which service is late and why, with the last lines of its log, when the
 *   limit is reached
 */
export async function waitReady(
  candidate: string,
  node: NodeName,
  limitMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const begun = performance.now();
  const end = begun + limitMs;
  let startedAgain = false;
  let startedOff = false;
  let hasStarted = !isMachine(node);
  let late: Told = { fr: "pas démarrée", en: "not started" };
  let channel: Channel | undefined;
  try {
    while (performance.now() < end) {
      signal?.throwIfAborted();
      const start = performance.now();
      try {
        channel ??= await openChannel(candidate, node);
        if (!hasStarted) {
          const { stdout } = await channel.run(untilStarted, (startSeconds + 3) * 1000);
          hasStarted = /^(running|degraded)$/.test(stdout.trim());
        }
        const now = await lateness(channel, node);
        if (now === undefined) return;
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
    throw new NotObserved(text`${node}: ${late}${await told(channel, node)}`, node);
  } finally {
    channel?.close();
  }
}
