import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupsRoot } from "../../../modules/lib/control-groups.js";
import type { Look, Requirement } from "./requirement.js";

/** What machines are limited in. */
const controllers = ["cpu", "memory", "pids"];

/** Control groups: machines boot systemd with one part of the tree writable, see modules/machine.ts. */
export function cgroups(root = groupsRoot): Requirement {
  return {
    id: "cgroups",
    title: { fr: "groupes de contrôle", en: "control groups" },
    async look() {
      const list = join(root, "cgroup.controllers");
      return existsSync(list) ? version2(list) : version1(join(root, "systemd"));
    },
  };
}

function version2(list: string): Look {
  const there = readFileSync(list, "utf8").trim().split(" ");
  const missing = controllers.filter((name) => !there.includes(name)).join(", ");
  if (missing === "") return { ok: true, detail: "cgroup v2" };
  return {
    ok: false,
    detail: {
      fr: `${list} n'a pas ${missing} : rien ne limiterait les machines`,
      en: `${list} lacks ${missing}: nothing would limit machines`,
    },
    remedy: {
      fr: "retirez du démarrage du noyau ce qui les réserve ou les éteint (cgroup_disable=, systemd.unified_cgroup_hierarchy=0 ou une hiérarchie v1 montée), puis redémarrez ; dans un conteneur, lancez-le avec --cgroupns=host",
      en: "remove what keeps or disables them from the kernel's boot (cgroup_disable=, systemd.unified_cgroup_hierarchy=0 or a v1 hierarchy mounted), then reboot; in a container, start it with --cgroupns=host",
    },
    byHand: true,
  };
}

function version1(tree: string): Look {
  if (existsSync(tree)) return { ok: true, detail: `cgroup v1 (${tree})` };
  return {
    ok: false,
    detail: {
      fr: `cgroup v1 sans ${tree}, où les machines rangent les groupes de systemd`,
      en: `cgroup v1 without ${tree}, where machines keep the groups of systemd`,
    },
    remedy: {
      fr: `sudo mkdir ${tree} && sudo mount -t cgroup -o none,name=systemd cgroup ${tree}`,
      en: `sudo mkdir ${tree} && sudo mount -t cgroup -o none,name=systemd cgroup ${tree}`,
    },
    byHand: true,
  };
}
