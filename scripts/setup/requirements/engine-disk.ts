import { existsSync, readFileSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type EnginePlace, enginePlace } from "../../ground/docker/place.js";
import type { Look } from "../../ground/look.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import { diskBase, type EngineDisk, engineDisk } from "../../host/docker-engine/engine-disk.js";
import { leastDiskGib as leastGib } from "../../host/least-disk-gib.js";
import { asRoot } from "../as-root.js";
import { livingDaemon } from "../leavings.js";
import type { Requirement } from "../requirement.js";

const gib = 2 ** 30;

/** What a disk has where nobody says how much, if the server has it. */
const usualGib = 64;
/** What the server keeps for itself, however large a disk is asked for. */
const serversGib = 2;

/**
 * A disk of a given size for all that the engine keeps: labs fill it at most, and never the server's own.
 *
 * @param wantedGib what the trainer asks for, in GiB. @default - as it is, else half of what is free
 * @param freeAt room in the file system of a folder, in bytes
 */
export function engineDiskRequirement(
  wantedGib?: number,
  place: EnginePlace = enginePlace(),
  freeAt: (folder: string) => Promise<number> = freeBytes,
): Requirement {
  const state = async (): Promise<State> => {
    const disk = engineDisk(place);
    const stat = disk && statSync(disk.file);
    const size = stat?.size ?? 0;
    // Blocks of a file are counted by 512 bytes, whatever the file system.
    const taken = (stat?.blocks ?? 0) * 512;
    const free = await freeAt(existing(place.data));
    const wanted = wantedGib === undefined ? size || usual(free) : wantedGib * gib;
    return { disk, size, taken, free, wanted };
  };
  return {
    id: "engine-disk",
    title: { fr: "disque du moteur", en: "disk of the engine" },
    seconds: 3,

    async look() {
      return judge(await state());
    },

    async fix() {
      const seen = await state();
      const look = judge(seen);
      if (look.ok) return;
      if (look.byHand) throw new Misuse(sentence(look.detail, look.remedy));
      await (seen.disk ? grow(seen.disk, seen.wanted, place) : make(seen.wanted, place));
    },
  };
}

interface State {
  readonly disk: EngineDisk | undefined;
  /** In bytes, as all that follow: of the disk, */
  readonly size: number;
  /** what it takes of the server's so far, */
  readonly taken: number;
  /** what the server has left, */
  readonly free: number;
  /** and the size that it is to have. */
  readonly wanted: number;
}

function judge({ disk, size, taken, free, wanted }: State): Look {
  const inGib = (bytes: number) => (bytes / gib).toFixed(1);
  if (wanted < leastGib * gib) {
    return {
      ok: false,
      byHand: true,
      detail: {
        fr: `un disque de ${inGib(wanted)} Gio ne suffit pas : les images des machines et un lab en demandent ${leastGib}`,
        en: `a disk of ${inGib(wanted)} GiB will not do: the machines' images and one lab take ${leastGib}`,
      },
      remedy: {
        fr: `donnez-lui ${leastGib} Gio ou plus ; il en reste ${inGib(free)} sur le serveur, dont ${serversGib} pour lui-même`,
        en: `give it ${leastGib} GiB or more; the server has ${inGib(free)} left, ${serversGib} of them its own`,
      },
    };
  }
  if (disk && wanted < size) {
    return {
      ok: false,
      byHand: true,
      detail: {
        fr: `${disk.file} a ${inGib(size)} Gio : un disque ne rétrécit pas à ${inGib(wanted)}`,
        en: `${disk.file} has ${inGib(size)} GiB: a disk does not shrink to ${inGib(wanted)}`,
      },
      remedy: {
        fr: "gardez cette taille, ou refaites-le (« lab uninstall », puis « lab up »)",
        en: "keep that size, or make it again ('lab uninstall', then 'lab up')",
      },
    };
  }
  const more = wanted - taken;
  if (more > free - serversGib * gib) {
    const sum = `${inGib(wanted)} - ${inGib(taken)} = ${inGib(more)} > ${inGib(free)} - ${serversGib}`;
    return {
      ok: false,
      byHand: true,
      detail: {
        fr: `le disque du moteur prendrait encore ${inGib(more)} Gio au serveur, qui en a ${inGib(free)} libres et en garde ${serversGib} (${sum})`,
        en: `the engine's disk would take ${inGib(more)} GiB more of the server, which has ${inGib(free)} free and keeps ${serversGib} (${sum})`,
      },
      remedy: {
        fr: "libérez de la place sur le serveur, ou demandez un disque plus petit",
        en: "free some room on the server, or ask for a smaller disk",
      },
    };
  }
  if (disk && wanted === size) return { ok: true, detail: `${inGib(size)} GiB, ${disk.type}` };
  return {
    ok: false,
    detail: disk
      ? {
          fr: `${disk.file} a ${inGib(size)} Gio, ${inGib(wanted)} sont demandés`,
          en: `${disk.file} has ${inGib(size)} GiB, ${inGib(wanted)} are asked for`,
        }
      : {
          fr: "le moteur n'a pas de disque à lui : ce qu'écrivent les machines remplirait celui du serveur",
          en: "the engine has no disk of its own: what machines write would fill the server's",
        },
    remedy: {
      fr: `« lab doctor --fix » lui en donne un de ${inGib(wanted)} Gio`,
      en: `'lab doctor --fix' gives it one of ${inGib(wanted)} GiB`,
    },
  };
}

/** Made while no engine runs: what it would hide is somebody's data. */
async function make(bytes: number, place: EnginePlace): Promise<void> {
  const folder = join(place.data, "engine");
  const script = `mkdir -p "$0"; ls -A "$0"`;
  if ((await asRoot("sh", ["-ec", script, folder])).trim() !== "") {
    throw new Misuse({
      fr: `${folder} contient déjà les données d'un moteur sans disque à lui : « lab uninstall » les enlève, puis recommencez`,
      en: `${folder} already has the data of an engine without a disk of its own: 'lab uninstall' removes them, then start again`,
    });
  }
  await ourProgram("make-disk", [diskBase(place), String(bytes)]).catch((problem) => {
    throw new Misuse({
      fr: `le disque du moteur n'a pas pu être fait (${last(problem)}) : il faut un périphérique de boucle (modprobe loop ; dans un conteneur, /dev/loop-control) et e2fsprogs`,
      en: `the engine's disk could not be made (${last(problem)}): it takes a loop device (modprobe loop; in a container, /dev/loop-control) and e2fsprogs`,
    });
  });
}

/** A larger file; the engine's file system is told at once where it runs, else when it starts. */
async function grow({ file }: EngineDisk, bytes: number, place: EnginePlace): Promise<void> {
  await asRoot("truncate", ["--size", String(bytes), file]);
  const pid = livingDaemon(place);
  if (!pid) return;
  const program = [join(place.library, "disk"), file, join(place.data, "engine")];
  await asRoot("nsenter", ["--target", pid, "--mount", ...program]);
}

/** Run by its text: root may have no right to read the checkout. */
async function ourProgram(name: string, args: readonly string[]): Promise<void> {
  const path = join(import.meta.dirname, "..", "..", "host", "docker-engine", "files", name);
  await asRoot("sh", ["-c", readFileSync(path, "utf8"), name, ...args]);
}

function last(problem: unknown): string {
  const said = (problem as { all?: string }).all || (problem as Error).message;
  return said.trimEnd().split("\n").at(-1) ?? "";
}

function sentence(detail: Text, remedy: Text): Text {
  return { fr: `${detail.fr} : ${remedy.fr}`, en: `${detail.en}: ${remedy.en}` };
}

function usual(free: number): number {
  return Math.max(leastGib, Math.min(usualGib, Math.floor(free / 2 / gib))) * gib;
}

function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
