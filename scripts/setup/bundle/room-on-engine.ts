import { statSync } from "node:fs";
import { z } from "zod";
import { docker } from "../../ground/docker/docker.js";
import { enginePlace, foreignEngine } from "../../ground/docker/place.js";
import type { Text } from "../../ground/text.js";
import { benchContainer } from "../../host/bench-container.js";
import { engineDisk } from "../../host/docker-engine/engine-disk.js";
import { asRoot } from "../as-root.js";
import { livingDaemon } from "../leavings.js";
import { type DiskRoom, diskRoom } from "./disk-room.js";
import type { RoomNeeded } from "./must-have-room.js";

/** With less the engine stops machines, see `watch`: in bytes. */
const kept = 2 * 2 ** 30;

const more = (): Text =>
  foreignEngine()
    ? { fr: "donnez un autre disque au moteur", en: "give the engine another disk" }
    : {
        fr: "agrandissez le disque du moteur (lab doctor --fix --disk)",
        en: "make the engine's disk larger (lab doctor --fix --disk)",
      };

/**
 * What something takes of the disk that the engine keeps its data on, with what machines that run are to have there;
 * and of the server's, which that disk grows on.
 *
 * @param bytes at most
 * @param by how the room is asked for: in a container of the bench's image, or as root, where that is not there yet
 * @returns nothing where it can't be told: the engine is on another machine
 */
export async function roomOnEngine(
  what: Text,
  bytes: number,
  by: "container" | "root",
): Promise<RoomNeeded[]> {
  const on = await room(by);
  if (!on) return [];
  const runs = (await docker().listContainers()).length > 0;
  const machines = { fr: "pour les machines qui tournent", en: "for the machines that run" };
  const disk = foreignEngine() ? undefined : engineDisk(enginePlace());
  return [
    { what, bytes, on, more: more() },
    ...(runs ? [{ what: machines, bytes: kept, on, more: more() }] : []),
    ...(disk ? [await growth(disk.file, bytes)] : []),
  ];
}

/** The disk is a sparse file, which takes no more of the server's than what was ever written. */
async function growth(file: string, bytes: number): Promise<RoomNeeded> {
  const { size, blocks } = statSync(file);
  return {
    what: { fr: "le disque du moteur, qui grandit de", en: "the engine's disk, which grows by" },
    // Blocks of a file are counted by 512 bytes, whatever the file system.
    bytes: Math.min(bytes, Math.max(0, size - blocks * 512)),
    on: await diskRoom(enginePlace().data),
    more: { fr: "prenez un plus grand disque", en: "take a larger disk" },
  };
}

const told = z.tuple([z.string(), z.coerce.number(), z.coerce.number()]);

async function room(by: "container" | "root"): Promise<DiskRoom | undefined> {
  const { DockerRootDir: folder } = (await docker().info()) as { DockerRootDir: string };
  const ask = (path: string) =>
    `stat --format=%d "${path}" && stat --file-system --format='%a %S' "${path}"`;
  if (by === "container") {
    // Where it writes what it exports: below it are no disks of machines.
    const binds = { Binds: [`${folder}/tmp:/room:ro`], NetworkMode: "none" };
    return read(folder, await benchContainer(docker(), ask("/room"), binds, { title: "stat" }));
  }
  const pid = foreignEngine() ? undefined : livingDaemon(enginePlace());
  const shell = ["-ec", ask("$0"), folder];
  const said = pid
    ? asRoot("nsenter", ["--target", pid, "--mount", "sh", ...shell])
    : asRoot("sh", shell).catch(() => undefined);
  return read(folder, await said);
}

function read(where: string, said: string | undefined): DiskRoom | undefined {
  if (said === undefined) return undefined;
  const [disk, blocks, bytes] = told.parse(said.trim().split(/\s+/));
  return { where, disk, free: blocks * bytes };
}
