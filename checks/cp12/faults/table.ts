import { fault } from "../../lib/fault.js";
import { typed } from "../../lib/typed.js";
import { addDisk } from "../lib/add-disk.js";
import { cloneWithItsModelsMac } from "../lib/clone-with-its-models-mac.js";
import { machineNobodyAsked as define } from "../lib/machine-nobody-asked.js";
import { oldSnapshot } from "../lib/old-snapshot.js";

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

export const cloneLikeItsModel = fault({
  needs: ["hv1"],
  reddens: ["cp12/identities-distinct", "cp12/nothing-else-hosted"],
  apply: ({ nodes: { hv1 } }) => cloneWithItsModelsMac(hv1),
});

export const diskNobodyUses = fault({
  needs: ["hv1"],
  reddens: ["cp12/disks-seen-and-used"],
  apply: ({ nodes: { hv1 } }) => addDisk(hv1),
});

export const guestInWrongNetwork = fault({
  needs: ["hv1"],
  reddens: ["cp12/guest-in-its-segment", "cp12/guest-runs-and-answers"],
  apply: ({ nodes: { hv1 } }) => hv1.succeed`
      card=$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')
      ip link set "$card" master br-lan`,
});

export const machineNobodyAsked = fault({
  needs: ["hv1"],
  reddens: ["cp12/nothing-else-hosted"],
  apply: ({ nodes: { hv1 } }) => define(hv1, "essai"),
});

export const snapshotForgotten = fault({
  needs: ["hv1"],
  reddens: ["cp12/no-old-snapshot"],
  apply: ({ nodes: { hv1 } }) => oldSnapshot(hv1),
});
