import { dirname } from "node:path";
import { diskRoom } from "./disk-room.js";
import type { RoomNeeded } from "./must-have-room.js";

/**
 * What a bundle takes where it is written.
 *
 * @param bytes of what is in it
 */
export async function roomForFile(named: string, file: string, bytes: number): Promise<RoomNeeded> {
  return {
    what: { fr: named, en: named },
    // What is said about each of its parts.
    bytes: bytes + 2 ** 20,
    on: await diskRoom(dirname(file)),
    more: { fr: "donnez un autre dossier", en: "give another folder" },
  };
}
