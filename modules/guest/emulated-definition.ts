import { keysOf } from "../../scripts/ground/keys-of.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { type GuestName, plan } from "../../stacks/plan/plan.js";
import { emulatedUuid } from "./emulated-uuid.js";
import { kernelArguments } from "./kernel-arguments.js";
import { translatedCodeMib } from "./translated-code.js";

/**
 * An emulated guest that runs, as libvirt's XML: what the provider defines of `Guest`, for the time before there is a
 * provider, when the images are made. A live test compares the two.
 */
export function emulatedDefinition(name: GuestName): string {
  const { memoryMib, interfaces } = plan().guests[name];
  const told = Object.entries(kernelArguments(name))
    .map(([key, value]) => (key === "_" ? value : `${key}=${value}`))
    .sort();
  const ports = keysOf(interfaces).map(
    (segment) => `    <interface type='network'>
      <mac address='${macOf(name, segment)}'/>
      <source network='${segment}'/>
      <model type='virtio'/>
    </interface>
`,
  );
  return `<domain type='qemu'>
  <name>${name}</name>
  <uuid>${emulatedUuid(name)}</uuid>
  <memory unit='MiB'>${memoryMib}</memory>
  <vcpu>2</vcpu>
  <os>
    <type arch='x86_64' machine='pc'>hvm</type>
    <kernel>/var/lib/libvirt/boot/vmlinuz</kernel>
    <initrd>/var/lib/libvirt/boot/initrd.img</initrd>
    <cmdline>${told.join(" ")}</cmdline>
  </os>
  <features>
    <acpi/>
    <apic/>
    <pae/>
    <tcg><tb-cache unit='MiB'>${translatedCodeMib}</tb-cache></tcg>
  </features>
  <cpu mode='custom'><model fallback='forbid'>qemu64</model></cpu>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='volume' device='disk'>
      <driver name='qemu' type='qcow2'/>
      <source pool='images' volume='${name}.qcow2'/>
      <target dev='vda' bus='virtio'/>
    </disk>
${ports.join("")}    <console type='pty'>
      <target type='serial' port='0'/>
    </console>
    <channel type='unix'>
      <target type='virtio' name='org.qemu.guest_agent.0'/>
    </channel>
    <graphics type='vnc' autoport='yes' listen='127.0.0.1'>
      <listen type='address' address='127.0.0.1'/>
    </graphics>
    <rng model='virtio'>
      <backend model='random'>/dev/urandom</backend>
    </rng>
  </devices>
</domain>
`;
}
