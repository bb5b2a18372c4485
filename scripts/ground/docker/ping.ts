import type Docker from "dockerode";

/** That it ends at a signal the types of the engine's client don't tell. */
type Asked = Readonly<Record<"ping", (options: { abortSignal?: AbortSignal }) => Promise<unknown>>>;

/** Ask an engine whether it is there: it answers at once, whatever it does. @param abortSignal ends the question. @default - nothing does */
export function ping(engine: Docker, abortSignal?: AbortSignal): Promise<unknown> {
  return (engine as unknown as Asked).ping(abortSignal ? { abortSignal } : {});
}
