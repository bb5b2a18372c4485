import { expect, test } from "vitest";
import { guestOpenings } from "../../../checks/cp12/lib/guest-openings.js";

const domain = (devices: string) => `<domain type='kvm'>
  <devices>
    ${devices}
  </devices>
</domain>`;

test.for([
  ["a terminal", "<console type='pty'><target type='serial' port='0'/></console>"],
  [
    "the socket that its agent offers",
    "<channel type='unix'><source mode='bind' path='/run/agent'/><target type='virtio'/></channel>",
  ],
])("%s opens nothing", ([, device]) => {
  expect(guestOpenings(domain(device ?? ""))).toEqual([]);
});

test.for([
  [
    "a folder",
    "<filesystem type='mount'><source dir='/root'/><target dir='x'/></filesystem>",
    "filesystem /root",
  ],
  ["a disk's device", "<serial type='dev'><source path='/dev/vda'/></serial>", "serial dev"],
  ["a file", "<parallel type='file'><source path='/etc/cron.d/x'/></parallel>", "parallel file"],
  [
    "a port",
    "<serial type='tcp'><source mode='bind' host='0.0.0.0' service='9'/></serial>",
    "serial tcp",
  ],
  [
    "libvirt's own socket",
    "<channel type='unix'>\n<source mode='connect' path='/run/libvirt/libvirt-sock'/>\n</channel>",
    "channel unix /run/libvirt/libvirt-sock",
  ],
])("%s of its host's is told", ([, device, told]) => {
  expect(guestOpenings(domain(device ?? ""))).toEqual([told]);
});
