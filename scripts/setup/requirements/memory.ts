import { totalmem } from "node:os";
import { availableMib } from "../../host/available-mib.js";
import { keptMib } from "../../host/kept-mib.js";
import { leastMemoryGib } from "../../host/least-memory-gib.js";
import type { Requirement } from "../requirement.js";

/** Memory for one lab. */
export const memory: Requirement = {
  id: "memory",
  title: { fr: "mémoire", en: "memory" },

  async look() {
    const total = totalmem() / 2 ** 30;
    const available = availableMib() / 2 ** 10;
    // A lab that already runs has taken its share from what is available.
    const wanted = Math.round((keptMib() / 2 ** 10) * 10) / 10;
    const seen = `${available.toFixed(1)} / ${total.toFixed(1)}`;
    if (total >= leastMemoryGib && available >= wanted) return { ok: true, detail: `${seen} GiB` };
    return {
      ok: false,
      detail: {
        fr: `${seen} Gio libres, il faut ${wanted} Gio libres sur ${leastMemoryGib} au moins`,
        en: `${seen} GiB available, at least ${wanted} available of ${leastMemoryGib} are needed`,
      },
      remedy: {
        fr: "fermez ce qui occupe la mémoire (« lab down » d'un autre candidat), ou donnez-en plus à la machine",
        en: "close what takes memory ('lab down' of another candidate), or give the machine more",
      },
    };
  },
};
