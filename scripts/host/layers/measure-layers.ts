import { z } from "zod";
import { measureScript } from "./layer-scripts.js";
import { type LayerWork, layerWork } from "./layer-work.js";

/** What a file takes on a disk beside what is in it, and in an archive, at most as a rule, in bytes. */
const perFile = { disk: 1024, archive: 4096 };
/** What compression adds where there is nothing to compress. */
const incompressible = 1.001;
/** What an archive takes beside its files, in bytes. */
const perArchive = 65_536;

export interface LayerSize {
  /** What it takes on a disk, in bytes. */
  readonly disk: number;
  /** Most that its archive may take, in bytes: as if nothing could be compressed. No archive becomes larger. */
  readonly archive: number;
  /** Whether it has paths that no archive can hold. */
  readonly tooDeep: boolean;
}

export interface LayerSizes {
  readonly sizes: ReadonlyMap<string, LayerSize>;
  /** Room where archives and layers are, in bytes. */
  readonly free: number;
}

const line = z.tuple([z.string(), z.coerce.number(), z.coerce.number(), z.coerce.number()]);
const room = z.tuple([z.literal("room"), z.coerce.number()]);

/** See how large layers are, and how much room there is where they are. */
export async function measureLayers(
  work: Omit<LayerWork, "title" | "script" | "writes">,
): Promise<LayerSizes> {
  const script = measureScript([...(work.layers ?? new Map()).keys()]);
  const said = await layerWork({ ...work, title: "measure", script });
  const lines = said
    .trim()
    .split(/\r?\n/)
    .map((text) => text.split(" "));
  return {
    sizes: new Map(
      lines.slice(0, -1).map((words) => {
        const [name, bytes, files, deep] = line.parse(words);
        const disk = bytes + files * perFile.disk;
        const archive = bytes * incompressible + files * perFile.archive + perArchive;
        return [name, { disk, archive, tooDeep: deep > 0 }];
      }),
    ),
    free: room.parse(lines.at(-1))[1],
  };
}
