import type { Machine } from "../../lib/nodes/machine.js";

const month = 30 * 86_400;

/** Have pxe1, which is shut off, keep a snapshot that says it was made a month ago. */
export async function oldSnapshot(host: Machine, name = "avant-mise-a-jour"): Promise<void> {
  await host.succeed`
    virsh -q snapshot-create-as pxe1 ${name} > /dev/null &&
    virsh -q snapshot-dumpxml pxe1 ${name} |
      sed "s,<creationTime>.*</creationTime>,<creationTime>$(($(date +%s) - ${month}))</creationTime>," > /run/old.xml &&
    virsh -q snapshot-create pxe1 /run/old.xml --redefine > /dev/null && rm /run/old.xml`;
}
