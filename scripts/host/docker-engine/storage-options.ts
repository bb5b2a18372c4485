import type { DiskType } from "./engine-disk.js";

/**
 * What one container may write at most, in GiB: no image of a machine is half as large, and what a candidate
 * downloads or clones has room.
 */
const machineGib = 6;

/** How `dockerd` keeps layers on a disk, as its configuration has it. */
export function storageOptions(type: DiskType | undefined) {
  return {
    "storage-driver": "overlay2",
    // On anything but XFS with project quotas dockerd refuses to start with it.
    ...(type === "xfs" && { "storage-opts": [`overlay2.size=${machineGib}G`] }),
  };
}
