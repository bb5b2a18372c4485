import type Docker from "dockerode";
import type { Container } from "dockerode";
import { kvmDevice } from "./kvm.js";

/** How long a kernel may take from power-on to the end of its boot, in seconds. */
export const bootSeconds = 15;

/**
 * The kernel of the guests, without a root: it panics, hence reboots, hence QEMU ends. Run as `hv1`
 * will run it, and not longer than the limit: on a device that hangs it would never end.
 */
const boot = [
  `timeout --signal KILL ${bootSeconds} qemu-system-x86_64 -accel kvm -m 128 -display none -no-reboot`,
  "-kernel /var/lib/libvirt/boot/vmlinuz -append panic=-1",
].join(" ");

/**
 * Try whether an engine's processor runs guests itself.
 *
 * @param image one that has QEMU and their kernel
 * @returns undefined, with nothing tried, where the engine has no such image
 */
export async function bootsOnKvm(engine: Docker, image: string): Promise<boolean | undefined> {
  const container = await made(engine, image);
  if (!container) return undefined;
  try {
    await container.start();
    return (await container.wait()).StatusCode === 0;
  } catch (problem) {
    // So says an engine whose host has no such device.
    if ((problem as { statusCode?: number }).statusCode === 500) return false;
    throw problem;
  } finally {
    await container.remove({ force: true });
  }
}

async function made(engine: Docker, image: string): Promise<Container | undefined> {
  try {
    return await engine.createContainer({
      Image: image,
      Entrypoint: ["sh", "-c", boot],
      NetworkDisabled: true,
      HostConfig: {
        Devices: [{ PathOnHost: kvmDevice, PathInContainer: kvmDevice, CgroupPermissions: "rwm" }],
      },
    });
  } catch (problem) {
    if ((problem as { statusCode?: number }).statusCode === 404) return undefined;
    throw problem;
  }
}
