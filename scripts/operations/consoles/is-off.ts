import type Docker from "dockerode";

/** Whether a machine is gone or does not run: then none of its processes does. Not where the engine does not tell. */
export async function isOff(engine: Docker, container: string): Promise<boolean> {
  try {
    const { State } = await engine.getContainer(container).inspect();
    return !State.Running;
  } catch (problem) {
    return (problem as { statusCode?: number }).statusCode === 404;
  }
}
