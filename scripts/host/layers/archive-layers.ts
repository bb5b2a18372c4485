import { z } from "zod";
import { archiveScript } from "./layer-scripts.js";
import { type LayerWork, layerWork } from "./layer-work.js";

/** An archive of a layer, as it was written. */
export interface Archive {
  readonly sha256: string;
  /** What it takes, in bytes. */
  readonly bytes: number;
}

const line = z.tuple([z.string(), z.string().length(64), z.coerce.number().int()]);

/**
 * Archive layers that nobody writes to.
 *
 * @param most how large each archive may become, in bytes
 * @throws LocalizedError naming one that becomes larger, or that no archive can hold as it is
 */
export async function archiveLayers(
  work: Omit<LayerWork, "title" | "script" | "writes"> & Required<Pick<LayerWork, "layers">>,
  most: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Archive>> {
  const said = await layerWork({
    ...work,
    title: "archive",
    script: archiveScript(most),
    writes: "archives",
  });
  return new Map(
    said
      .trim()
      .split(/\r?\n/)
      .map((text) => {
        const [name, sha256, bytes] = line.parse(text.split(" "));
        return [name, { sha256, bytes }];
      }),
  );
}
