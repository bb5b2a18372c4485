import type Docker from "dockerode";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { inTime } from "../../channel/in-time.js";
import { LocalizedError } from "../../ground/localized-error.js";
import { limits } from "./limits.js";

/** How often the engine is asked whether it has ended, in milliseconds. */
const pollMs = 20;

/**
 * Run one of these scripts in a machine, by the bench's own BusyBox. It has the machine's rights and no more, and
 * nothing that it prints is heard.
 *
 * @param machine Docker's id of it, and the name that people know it by
 * @throws NotObserved where it can't be run, or has not ended within `endMs`
 * @throws LocalizedError where it ended otherwise than by 0
 */
export async function runThere(
  engine: Docker,
  { container, machine }: { readonly container: string; readonly machine: MachineName },
  script: string,
  words: readonly string[],
): Promise<void> {
  const code = await inTime(limits.endMs, machine, async (signal) => {
    const exec = await engine.getContainer(container).exec({
      Cmd: ["/run/bench/busybox", "sh", "-c", script, "console", ...words],
      Env: ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"],
      AttachStdout: true,
      abortSignal: signal,
    });
    const stream = await exec.start({ hijack: true, stdin: false, abortSignal: signal });
    signal.addEventListener("abort", () => stream.destroy());
    await new Promise<void>((ended) => {
      stream.on("close", ended).on("error", ended).on("end", ended).resume();
    });
    for (;;) {
      const { Running, ExitCode } = await exec.inspect({ abortSignal: signal });
      if (!Running) return ExitCode;
      await new Promise((later) => setTimeout(later, pollMs));
    }
  });
  if (code === 0) return;
  throw new LocalizedError({
    fr: `des processus d'un terminal sont encore sur ${machine} (${code}) : 'lab reset' la refait`,
    en: `processes of a terminal are still on ${machine} (${code}): 'lab reset' resets it`,
  });
}
