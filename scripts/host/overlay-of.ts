import type Docker from "dockerode";
import { z } from "zod";

/** Layers of a container, as the engine names them: the folder that it writes to, and its image's. */
const layers = z.object({ UpperDir: z.string(), LowerDir: z.string() });

/** @returns undefined where the engine keeps disks otherwise than as overlay2 */
export async function overlayOf(
  engine: Docker,
  container: string,
): Promise<{ readonly upper: string; readonly lower: readonly string[] } | undefined> {
  const { GraphDriver } = await engine.getContainer(container).inspect();
  const { data } = layers.safeParse(GraphDriver.Data);
  if (GraphDriver.Name !== "overlay2" || !data) return undefined;
  return { upper: data.UpperDir, lower: data.LowerDir.split(":") };
}
