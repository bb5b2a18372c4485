import { statSync } from "node:fs";
import { asRoot } from "./as-root.js";
import type { Requirement } from "./requirement.js";

const device = "/dev/net/tun";

/** The device that VPN ends and virtual machines take their interfaces from. */
export const tun: Requirement = {
  id: "tun",
  title: { fr: "interfaces TUN/TAP", en: "TUN/TAP interfaces" },

  async look() {
    if (statSync(device, { throwIfNoEntry: false })?.isCharacterDevice()) {
      return { ok: true, detail: device };
    }
    return {
      ok: false,
      detail: { fr: `${device} n'existe pas`, en: `${device} does not exist` },
      remedy: {
        fr: `sudo modprobe tun ; dans un conteneur : mkdir -p /dev/net && mknod ${device} c 10 200, et le module tun sur l'hôte`,
        en: `sudo modprobe tun; in a container: mkdir -p /dev/net && mknod ${device} c 10 200, and the tun module on the host`,
      },
    };
  },

  async fix() {
    // A kernel with TUN built in has no module to load: the node may still be all that is missing.
    await asRoot("sh", [
      "-c",
      `modprobe tun; test -c ${device} || { mkdir -p /dev/net && mknod -m 666 ${device} c 10 200; }`,
    ]);
  },
};
