import { statSync } from "node:fs";
import { asRoot } from "../as-root.js";
import { noteBefore } from "../before.js";
import type { Requirement } from "../requirement.js";

const device = "/dev/net/tun";

/** The device that VPN ends and virtual machines take their interfaces from. */
export const tun: Requirement = {
  id: "tun",
  title: { fr: "interfaces TUN/TAP", en: "TUN/TAP interfaces" },

  async look() {
    const found = statSync(device, { throwIfNoEntry: false });
    if (found?.isCharacterDevice() && (found.mode & 0o666) === 0o666) {
      return { ok: true, detail: device };
    }
    if (found?.isCharacterDevice()) {
      const mode = (found.mode & 0o777).toString(8);
      return {
        ok: false,
        detail: {
          fr: `${device} a les droits ${mode}, les machines n'y sont pas root : il faut 666, comme udev le fait`,
          en: `${device} has mode ${mode}, machines are not root there: 666 is needed, as udev makes it`,
        },
        remedy: { fr: `sudo chmod 666 ${device}`, en: `sudo chmod 666 ${device}` },
      };
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
    const found = statSync(device, { throwIfNoEntry: false });
    if (found) await noteBefore("mode tun", (found.mode & 0o777).toString(8));
    // A kernel with TUN built in has no module to load: the node may still be all that is missing.
    await asRoot("sh", [
      "-c",
      `modprobe tun; test -c ${device} || { mkdir -p /dev/net && mknod ${device} c 10 200; }; chmod 666 ${device}`,
    ]);
  },
};
