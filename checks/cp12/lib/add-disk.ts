import type { Machine } from "../../lib/nodes/machine.js";

/** Give vm1 a second disk, now and for its next starts, as a technician does. */
export async function addDisk(host: Machine): Promise<void> {
  await host.succeed`
    virsh -q vol-create-as images vm1-donnees.qcow2 256M --format qcow2 > /dev/null &&
    virsh -q attach-disk vm1 "$(virsh -q vol-path --pool images vm1-donnees.qcow2)" vdb \
      --targetbus virtio --driver qemu --subdriver qcow2 --live --config`;
}
