import { fillScript } from "./layer-scripts.js";
import { type LayerWork, layerWork } from "./layer-work.js";

/** Layers in hand at a time. */
const atATime = 2;

/**
 * Make layers what their archives hold. Their containers must not run. Each is filled in a container that sees no
 * other.
 *
 * @param filled told of each that is
 */
export async function fillLayers(
  work: Omit<LayerWork, "title" | "script" | "writes"> & Required<Pick<LayerWork, "layers">>,
  filled: (name: string) => void,
): Promise<void> {
  const left = [...work.layers];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [name] = next;
      await layerWork({
        ...work,
        layers: new Map([next]),
        title: `fill ${name}`,
        script: fillScript(name),
        writes: "layers",
      });
      filled(name);
    }
  };
  // Nobody has the layers in hand any more when it is told that one failed.
  const ends = await Promise.allSettled(Array.from({ length: atATime }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
