import { docker } from "../../ground/docker/docker.js";
import { cache } from "../../ground/home.js";
import { bytesOfLayers } from "./bytes-of-layers.js";
import { cacheElsewhere } from "./cache-elsewhere.js";
import { diskRoom } from "./disk-room.js";
import type { RoomNeeded } from "./must-have-room.js";
import { roomForFile } from "./room-for-file.js";
import { roomOnEngine } from "./room-on-engine.js";

/** Of the images' bytes the engine's archive has some more, for names and owners of files, */
const archived = 1.06;
/** and compressed it has at most so many. */
const compressed = 0.5;
/** All other parts, and what they are made of, in bytes. */
const others = { parts: 0.5e9, trees: 0.5e9 };

/**
 * What making a bundle takes, on each disk that is written to, at most.
 *
 * @param images tags of those that go into it
 */
export async function roomToMake(
  named: string,
  file: string,
  images: readonly string[],
): Promise<RoomNeeded[]> {
  const found = await Promise.all(images.map((tag) => docker().getImage(tag).inspect()));
  const bytes = bytesOfLayers(
    found.map(({ RootFS, Size }) => ({ layers: RootFS.Layers ?? [], bytes: Size })),
  );
  const parts = bytes * compressed + others.parts;
  return [
    {
      what: { fr: "ses parties", en: "its parts" },
      bytes: parts + others.trees,
      on: await diskRoom(cache()),
      more: cacheElsewhere,
    },
    await roomForFile(named, file, parts),
    ...(await roomOnEngine(
      {
        fr: "les images, que le moteur copie d'abord,",
        en: "the images, which the engine copies first,",
      },
      bytes * archived,
      "container",
    )),
  ];
}
