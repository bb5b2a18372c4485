import { engineIsAbsent } from "../../ground/docker/engine-is-absent.js";
import { bootedImages } from "../../host/images/booted-images.js";
import { missingImages } from "../../host/images/build-images.js";
import type { RoomNeeded } from "./must-have-room.js";
import { roomOnEngine } from "./room-on-engine.js";

/**
 * What the images of a bundle take on the engine's disk: once, and once more while they are loaded, for the engine
 * unpacks all of them there first.
 *
 * @param bytes of the images
 * @returns nothing where all are there, or no engine answers yet
 */
export async function roomForImages(bytes: number): Promise<RoomNeeded[]> {
  const what = {
    fr: "les images, deux fois pendant leur chargement,",
    en: "the images, twice while they are loaded,",
  };
  try {
    const missing = await missingImages(bootedImages());
    return missing.length === 0 ? [] : await roomOnEngine(what, 2 * bytes, "root");
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (engineIsAbsent(problem) || code === "EACCES") return [];
    throw problem;
  }
}
