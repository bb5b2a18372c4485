import { basename, dirname } from "node:path";
import {
  type ControlGroups,
  groupsRoot,
  type MachineGroups,
  machineGroups,
} from "../../modules/lib/control-groups.js";
import { machineCpus } from "../../modules/machine.js";
import { type MachineName, plan } from "../../stacks/plan.js";
import { benchContainer } from "./bench-container.js";
import { hostControlGroups } from "./host-control-groups.js";
import { maxProcesses } from "./limits.js";

const periodUs = 100_000;

/**
 * Write the limits of machines on the group above the one they may write, where version 2 of control
 * groups has both. Groups of a machine that does not run are first made anew: one that a candidate froze
 * or squeezed from inside would outlive the machine.
 */
export async function layGroups(lab: string, machines: readonly MachineName[]): Promise<void> {
  const { version, driver } = await hostControlGroups();
  if (version === 1 || machines.length === 0) return;
  const lay = { cgroupfs: layFolders, systemd: laySlices }[driver];
  await onHost(
    driver,
    machines.map((name) => lay(machineGroups(lab, name, driver), name)),
  );
}

/**
 * Take the groups of a whole lab away, once its machines are gone.
 *
 * @param image what one of them booted from: the bench's may not have been built since it changed
 */
export async function clearGroups(lab: string, image: string): Promise<void> {
  const { version, driver } = await hostControlGroups();
  if (version === 1) return;
  const all = (Object.keys(plan.machines) as MachineName[]).map((name) =>
    machineGroups(lab, name, driver),
  );
  const folders = [...new Set(all.map(({ limitedFolder }) => dirname(limitedFolder)))];
  await onHost(
    driver,
    driver === "cgroupfs"
      ? folders.map(removeTree)
      : [
          ...folders.map((folder) => `systemctl stop ${basename(folder)}`),
          `systemctl revert ${all.map(({ limited }) => limited).join(" ")}`,
        ],
    image,
  );
}

function layFolders({ limitedFolder }: MachineGroups, name: MachineName): string {
  const limits = {
    "memory.max": plan.machines[name].memoryMib * 2 ** 20,
    "cpu.max": `${machineCpus * periodUs} ${periodUs}`,
    "pids.max": maxProcesses,
  };
  return [
    unlessPopulated(limitedFolder, removeTree(limitedFolder)),
    `mkdir -p ${limitedFolder}`,
    ...ancestors(limitedFolder).map(
      (folder) => `echo '+memory +cpu +pids' > ${folder}/cgroup.subtree_control`,
    ),
    ...Object.entries(limits).map(([file, value]) => `echo '${value}' > ${limitedFolder}/${file}`),
    // Kernels may be built or booted without accounting of swap.
    `test ! -e ${limitedFolder}/memory.swap.max || echo 0 > ${limitedFolder}/memory.swap.max`,
  ].join("\n");
}

/**
 * systemd has its own idea of what is in a slice's folder: it is told. It notes the limits in
 * /etc/systemd/system.control, so that they hold when Docker starts machines after a reboot.
 */
function laySlices({ limited, limitedFolder }: MachineGroups, name: MachineName): string {
  const limits = [
    `MemoryMax=${plan.machines[name].memoryMib}M`,
    "MemorySwapMax=0",
    `CPUQuota=${machineCpus * 100}%`,
    `TasksMax=${maxProcesses}`,
  ];
  return [
    unlessPopulated(limitedFolder, `systemctl stop ${limited}`),
    `systemctl set-property ${limited} ${limits.join(" ")}`,
  ].join("\n");
}

function unlessPopulated(folder: string, command: string): string {
  return `if grep -qs 'populated 0' ${folder}/cgroup.events; then ${command}; fi`;
}

function removeTree(folder: string): string {
  return `test ! -d ${folder} || find ${folder} -depth -type d -exec rmdir {} ';'`;
}

/** Groups above one, the root first. */
function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === groupsRoot ? [above] : [...ancestors(above), above];
}

async function onHost(
  driver: ControlGroups["driver"],
  commands: readonly string[],
  image?: string,
): Promise<void> {
  const hostConfig = {
    NetworkMode: "none",
    Binds: [`${groupsRoot}:${groupsRoot}`],
    // The host's systemd listens in that folder, to processes that it can see the number of.
    ...(driver === "systemd" && {
      Binds: [`${groupsRoot}:${groupsRoot}`, "/run/systemd:/run/systemd"],
      PidMode: "host",
    }),
  };
  await benchContainer(["set -e", ...commands].join("\n"), hostConfig, image);
}
