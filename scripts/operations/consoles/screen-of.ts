import type { Duplex } from "node:stream";
import type Docker from "dockerode";
import { seat } from "../../../modules/desktop/seat.js";
import { inTime } from "../../channel/in-time.js";
import { beginThere, type ConsolePlace } from "./begin-there.js";
import type { ConsoleEnd } from "./console.js";
import { limits } from "./limits.js";
import { whyEnded } from "./why-ended.js";
import { withoutFrames } from "./without-frames.js";

/** A connection that was begun to the screen of a machine. */
export interface Screen {
  readonly stream: Duplex;
  /** Why its stream has ended. */
  whyEnded(): Promise<Pick<ConsoleEnd, "reason" | "exitCode">>;
}

/**
 * Begin a connection to the screen of a machine; its desktop starts with the first.
 *
 * @throws NotObserved where the engine can't begin it, or not within `startMs`
 */
export async function screenOf(
  engine: Docker,
  { machine, container, startedAt, name }: ConsolePlace,
): Promise<Screen> {
  const there = engine.getContainer(container);
  return inTime(limits.startMs, machine, async (signal) => {
    const { exec, stream } = await beginThere(there, {
      script: "begin-desktop.sh",
      words: [name, seat.socket],
      tty: false,
      signal,
    });
    return { stream: withoutFrames(stream), whyEnded: () => whyEnded(exec, there, startedAt) };
  });
}
