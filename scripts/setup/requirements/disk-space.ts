import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { enginePlace } from "../../ground/docker/place.js";
import { cache, home } from "../../ground/home.js";
import type { Requirement } from "../requirement.js";

/** Images, engine and providers once built leave this much to a lab that runs. */
const neededGib = 5;

/** Room where Docker keeps images, and where labs and what set-up builds are kept. */
export function diskSpace(folders = [enginePlace().data, cache(), home()]): Requirement {
  return {
    id: "disk",
    title: { fr: "espace disque", en: "disk space" },

    async look() {
      const rooms = await Promise.all(folders.map(roomAt));
      const least = rooms.reduce((a, b) => (a.freeGib <= b.freeGib ? a : b));
      const free = least.freeGib.toFixed(1);
      if (least.freeGib >= neededGib) return { ok: true, detail: `${free} GiB (${least.folder})` };
      return {
        ok: false,
        detail: {
          fr: `${free} Gio libres dans ${least.folder}, il en faut ${neededGib}`,
          en: `${free} GiB free in ${least.folder}, ${neededGib} are needed`,
        },
        remedy: {
          fr: "libérez de la place (« lab checkpoints » dit ce que prennent les points de reprise, « docker system df » les images), ou déplacez ce dossier sur un disque plus grand",
          en: "free some room ('lab checkpoints' says what checkpoints take, 'docker system df' what images do), or move this folder to a larger disk",
        },
      };
    },
  };
}

async function roomAt(folder: string): Promise<{ folder: string; freeGib: number }> {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = await statfs(existing);
  return { folder, freeGib: (bavail * bsize) / 2 ** 30 };
}
