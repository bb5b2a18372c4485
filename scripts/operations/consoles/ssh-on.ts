import type { Duplex } from "node:stream";
import type Docker from "dockerode";
import { inTime } from "../../channel/in-time.js";
import { beginThere, type ConsolePlace } from "./begin-there.js";
import { limits } from "./limits.js";
import { withoutFrames } from "./without-frames.js";

export interface SshOnProps extends ConsolePlace {
  /** Kind and bytes of each, as `authorized_keys` has them. */
  readonly keys: readonly string[];
}

/**
 * Begin OpenSSH's server on a machine, for one connection.
 *
 * @throws NotObserved where the engine can't begin it, or not within `startMs`
 */
export async function sshOn(
  engine: Docker,
  { machine, container, name, keys }: SshOnProps,
): Promise<{ readonly stream: Duplex }> {
  return inTime(limits.startMs, machine, async (signal) => {
    const there = engine.getContainer(container);
    const { stream } = await beginThere(there, {
      script: "begin-ssh.sh",
      words: [name, ...keys],
      tty: false,
      signal,
    });
    return { stream: withoutFrames(stream) };
  });
}
