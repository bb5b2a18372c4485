import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { groupsRoot } from "../../../modules/lib/engine.js";
import type { Look } from "../../ground/look.js";
import type { Requirement } from "../requirement.js";

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

/** A server that lacks a controller runs labs without that limit: said, not refused. */
function version2(list: string): Look {
  const there = readFileSync(list, "utf8").trim().split(" ");
  const missing = controllers.filter((name) => !there.includes(name)).join(", ");
  if (missing === "") return { ok: true, detail: "cgroup v2" };
  return {
    ok: true,
    detail: {
      fr: `cgroup v2 ; rien ne limite les machines en ${missing} : ce noyau ne l'a pas en version 2`,
      en: `cgroup v2; nothing limits machines in ${missing}: this kernel does not have it in version 2`,
    },
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
