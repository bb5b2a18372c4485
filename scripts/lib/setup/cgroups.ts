import { stat } from "node:fs/promises";
import type { Requirement } from "./requirement.js";

/** Where version 1 keeps the tree that systemd manages, see modules/machine.ts. */
const tree = "/sys/fs/cgroup/systemd";

/** Control groups of version 1: machines boot systemd with that one tree writable. */
export const cgroups: Requirement = {
  id: "cgroups",
  title: { fr: "groupes de contrôle", en: "control groups" },

  async look() {
    const found = await stat(tree).catch(() => undefined);
    if (found?.isDirectory()) return { ok: true, detail: tree };
    return {
      ok: false,
      detail: {
        fr: `${tree} n'existe pas : version 2 des cgroups, que Plateau ne sait pas encore utiliser`,
        en: `${tree} does not exist: version 2 of cgroups, which Plateau can't use yet`,
      },
      remedy: {
        fr: "démarrez le noyau avec systemd.unified_cgroup_hierarchy=0 (GRUB_CMDLINE_LINUX dans /etc/default/grub, update-grub, redémarrage)",
        en: "boot the kernel with systemd.unified_cgroup_hierarchy=0 (GRUB_CMDLINE_LINUX in /etc/default/grub, update-grub, reboot)",
      },
      byHand: true,
    };
  },
};
