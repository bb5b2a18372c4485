import type { Container } from "dockerode";

/** How long an end may take after the engine has answered, in milliseconds. */
const longestMs = 60_000;
/** An engine's own error. It gives up on an end of which it hears nothing within 12 s, and on a busy server that comes later. */
const failed = 500;
/** It does not run any more: `stop`, that it is gone, `kill`. */
const over = [304, 404, 409];

/**
 * Have the engine end a container, and wait until it has. One that ended by itself in between is no failure.
 *
 * @param ask the engine's own way, e.g. `kill`
 * @param limitMs how long it may take once the engine has answered, in milliseconds. @default - a minute
 * @returns its exit code; undefined where it did not run, or is gone
 * @throws the engine's error where the end does not come in time
 */
export async function untilEnded(
  container: Container,
  ask: () => Promise<unknown>,
  limitMs = longestMs,
): Promise<number | undefined> {
  let late: unknown;
  try {
    await ask().catch((problem) => {
      if (codeOf(problem) !== failed) throw problem;
      late = problem;
    });
    const abortSignal = AbortSignal.timeout(limitMs);
    return (await container.wait({ abortSignal })).StatusCode;
  } catch (problem) {
    if (over.includes(codeOf(problem))) return undefined;
    throw late ?? problem;
  }
}

const codeOf = (problem: unknown) => (problem as { statusCode?: number }).statusCode ?? 0;
