import type { Machine } from "../../lib/nodes/machine.js";

/** Define a machine as somebody does who copies XML by hand: another name and disk, and the same card. */
export async function cloneWithItsModelsMac(host: Machine, name = "vm2"): Promise<void> {
  await host.succeed`
    virsh -q vol-create-as images ${`${name}.qcow2`} 2G --format qcow2 \
      --backing-vol debian-12.qcow2 --backing-vol-format qcow2 > /dev/null &&
    virsh -q dumpxml --inactive vm1 | sed ${`/<uuid>/d; s,<name>.*</name>,<name>${name}</name>,; s,vm1.qcow2,${name}.qcow2,`} > /run/clone.xml &&
    virsh -q define /run/clone.xml && rm /run/clone.xml`;
}
