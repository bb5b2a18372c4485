import type Docker from "dockerode";

/** That it ends at a signal the types of the engine's client don't tell. */
type Asked = Readonly<Record<"info", (options: { abortSignal?: AbortSignal }) => Promise<unknown>>>;

/** What an engine says of itself, unparsed. @param abortSignal ends the question. @default - nothing does */
export function infoOf(engine: Docker, abortSignal?: AbortSignal): Promise<unknown> {
  return (engine as unknown as Asked).info(abortSignal ? { abortSignal } : {});
}
