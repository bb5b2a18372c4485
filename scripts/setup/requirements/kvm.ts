import { release } from "node:os";
import type { Container } from "dockerode";
import { hypervisorImage } from "../../../modules/hypervisor/hypervisor-image.js";
import { docker } from "../../ground/docker/docker.js";
import { foreignEngine } from "../../ground/docker/place.js";
import { Kvm } from "../../host/kvm.js";
import type { Requirement } from "../requirement.js";

/** How long a kernel may take from power-on to the end of its boot, in seconds. */
const limit = 15;

/**
 * The kernel of the guests, without a root: it panics, hence reboots, hence QEMU ends. Run as `hv1`
 * will run it, and not longer than the limit: on a device that hangs it would never end.
 */
const boot = [
  `timeout --signal KILL ${limit} qemu-system-x86_64 -accel kvm -m 128 -display none -no-reboot`,
  "-kernel /var/lib/libvirt/boot/vmlinuz -append panic=-1",
].join(" ");

const record = new Kvm();

async function kernelOfEngine(): Promise<string> {
  return foreignEngine ? (await docker.info()).KernelVersion : release();
}

async function boots(container: Container): Promise<boolean> {
  try {
    await container.start();
  } catch (problem) {
    // So says an engine whose host has no such device.
    if ((problem as { statusCode?: number }).statusCode === 500) return false;
    throw problem;
  }
  return (await container.wait()).StatusCode === 0;
}

/** Whether guests are run by the processor or emulated: tried once on each kernel. */
export const kvm: Requirement = {
  id: "kvm",
  title: { fr: "virtualisation", en: "virtualisation" },
  seconds: limit,

  async look() {
    // Before it answers nothing is known of it.
    const kernel = await kernelOfEngine().catch(() => undefined);
    const tried = kernel === undefined ? undefined : record.tried(kernel);
    if (tried !== undefined) return { ok: true, detail: tried ? record.device : "QEMU (TCG)" };
    return {
      ok: false,
      detail: { fr: `${record.device} n'a pas été essayé`, en: `${record.device} was not tried` },
      remedy: {
        fr: "« lab doctor --fix » y démarre un noyau ; s'il n'arrive pas au bout, les invités sont émulés",
        en: "'lab doctor --fix' boots a kernel on it; if that does not get through, guests are emulated",
      },
    };
  },

  async fix() {
    const container = await docker.createContainer({
      Image: hypervisorImage.tag,
      Cmd: ["sh", "-c", boot],
      NetworkDisabled: true,
      HostConfig: {
        Devices: [
          { PathOnHost: record.device, PathInContainer: record.device, CgroupPermissions: "rwm" },
        ],
      },
    });
    try {
      await record.note(await boots(container), await kernelOfEngine());
    } finally {
      await container.remove({ force: true });
    }
  },
};
