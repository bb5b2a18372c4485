import { basename, dirname } from "node:path";
import type Docker from "dockerode";
import { overlayOf } from "./overlay-of.js";

/** What a program of the bench's own image that reads the layers of machines is told of them. */
export interface LayerWords {
  /** Folder of the host where the engine keeps all layers; the program has it as `/overlay`. */
  readonly root: string;
  /** `MACHINE:LAYER:LAYER,LAYER…` of each: the layer that it writes to, and those of its image. */
  readonly words: readonly string[];
}

/**
 * @param containers ids, by machine
 * @returns undefined where there is none, or the engine keeps disks otherwise than as overlay2
 */
export async function layerWords(
  engine: Docker,
  containers: ReadonlyMap<string, string>,
): Promise<LayerWords | undefined> {
  const roots = new Set<string>();
  const words = await Promise.all(
    [...containers].map(async ([machine, id]) => {
      const overlay = await overlayOf(engine, id);
      if (!overlay) return "";
      roots.add(dirname(dirname(overlay.upper)));
      const names = [overlay.upper, ...overlay.lower].map((path) => basename(dirname(path)));
      return `${machine}:${names[0]}:${names.slice(1).join(",")}`;
    }),
  );
  const [root, ...others] = roots;
  if (!root || others.length > 0 || words.includes("")) return undefined;
  return { root, words };
}
