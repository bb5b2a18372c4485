import type { Machine } from "../../lib/nodes/machine.js";

/** Define a virtual machine that nobody asked for, without a disk or a card: what a trial leaves. */
export async function machineNobodyAsked(host: Machine, name: string): Promise<void> {
  const definition = `<domain type='qemu'>
  <name>${name}</name>
  <memory unit='MiB'>32</memory>
  <os><type arch='x86_64'>hvm</type></os>
</domain>`;
  await host.succeed`echo ${definition} > /run/machine.xml && virsh -q define /run/machine.xml && rm /run/machine.xml`;
}
