import { verifyScript } from "./layer-scripts.js";
import { type LayerWork, layerWork } from "./layer-work.js";

/** Names of archives that are not as they were written, by their digests then. */
export async function brokenArchives(
  sums: ReadonlyMap<string, string>,
  work: Omit<LayerWork, "title" | "script" | "writes" | "layers">,
): Promise<string[]> {
  const said = await layerWork({ ...work, title: "verify", script: verifyScript(sums) });
  return said.split(/\s+/).filter(Boolean);
}
