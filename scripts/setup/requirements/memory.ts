import { readFileSync } from "node:fs";
import { totalmem } from "node:os";
import type { Requirement } from "../requirement.js";

/** The smallest machine that carries one lab. */
const totalGib = 3.5;
/** Below this the kernel starts killing. A lab that already runs has taken its share from it. */
const availableGib = 0.5;

/** Memory for one lab. */
export const memory: Requirement = {
  id: "memory",
  title: { fr: "mémoire", en: "memory" },

  async look() {
    const total = totalmem() / 2 ** 30;
    const available = memAvailableGib();
    const seen = `${available.toFixed(1)} / ${total.toFixed(1)}`;
    if (total >= totalGib && available >= availableGib) return { ok: true, detail: `${seen} GiB` };
    return {
      ok: false,
      detail: {
        fr: `${seen} Gio libres, il faut ${availableGib} Gio libres sur ${totalGib} au moins`,
        en: `${seen} GiB available, at least ${availableGib} available of ${totalGib} are needed`,
      },
      remedy: {
        fr: "fermez ce qui occupe la mémoire (« lab down » d'un autre candidat), ou donnez-en plus à la machine",
        en: "close what takes memory ('lab down' of another candidate), or give the machine more",
      },
    };
  },
};

/** What can be had without swapping; freemem() of Node does not count the caches. */
function memAvailableGib(): number {
  const [, kib] = /^MemAvailable:\s+(\d+)/m.exec(readFileSync("/proc/meminfo", "utf8")) ?? [];
  return Number(kib) / 2 ** 20;
}
