import { typed } from "../../lib/typed.js";

export const autostartOff = typed("hv1", "virsh autostart --disable vm1", [
  "cp12/guest-runs-and-answers",
]);
export const baseImageMoved = typed(
  "hv1",
  "mv /var/lib/libvirt/images/debian-12.qcow2 /var/lib/libvirt/ && virsh pool-refresh images",
  ["cp12/snapshot-takes-back", "cp12/nothing-orphaned"],
);
export const definitionDrifted = typed("hv1", "virsh setvcpus vm1 1 --config", [
  "cp12/definition-as-asked",
]);
export const guestPaused = typed("hv1", "virsh suspend vm1", [
  "cp12/guest-runs-and-answers",
  "cp12/guest-in-its-segment",
  "cp12/disks-seen-and-used",
  "cp12/identities-distinct",
]);
export const memoryBeyondHost = typed(
  "hv1",
  "virsh setmaxmem vm1 8G --config && virsh setmem vm1 8G --config",
  ["cp12/memory-fits-host", "cp12/definition-as-asked"],
);
export const networkStopped = typed("hv1", "virsh net-destroy lan", [
  "cp12/storage-and-networks-up",
]);
export const orphanedVolume = typed(
  "hv1",
  "virsh vol-create-as images ancien-serveur.qcow2 1G --format qcow2",
  ["cp12/nothing-orphaned"],
);
export const poolStopped = typed("hv1", "virsh pool-destroy images", [
  "cp12/storage-and-networks-up",
  "cp12/snapshot-takes-back",
]);
export const socketOpenToAll = typed("hv1", "chmod 666 /run/libvirt/libvirt-sock", [
  "cp12/hypervisor-closed",
  "cp12/nothing-else-hosted",
]);
