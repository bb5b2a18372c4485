import type { Machine } from "../../lib/nodes/machine.js";

/** Define vm2 as somebody does who copies XML by hand: another name and disk, and the same card. */
export async function cloneWithItsModelsMac(host: Machine): Promise<void> {
  await host.succeed`
    virsh -q vol-create-as images vm2.qcow2 2G --format qcow2 \
      --backing-vol debian-12.qcow2 --backing-vol-format qcow2 > /dev/null &&
    virsh -q dumpxml --inactive vm1 | sed '/<uuid>/d; s,<name>.*</name>,<name>vm2</name>,; s,vm1.qcow2,vm2.qcow2,' > /run/vm2.xml &&
    virsh -q define /run/vm2.xml && rm /run/vm2.xml`;
}
