import { docker } from "../../ground/docker/docker.js";
import { benchContainer } from "../../host/bench-container.js";
import type { Requirement } from "../requirement.js";
import { notTriedYet } from "./not-tried-yet.js";

/**
 * The device that VPN ends and virtual machines take their interfaces from, where an engine of the user's choice runs.
 *
 * @param device on the engine's host
 */
export function engineTun(device = "/dev/net/tun"): Requirement {
  return {
    id: "tun",
    title: { fr: "interfaces TUN/TAP du moteur", en: "the engine's TUN/TAP interfaces" },

    async look() {
      const Devices = [{ PathOnHost: device, PathInContainer: device, CgroupPermissions: "rwm" }];
      let why: string;
      try {
        await benchContainer(docker(), `test -c ${device}`, { NetworkMode: "none", Devices });
        return { ok: true, detail: device };
      } catch (problem) {
        const untried = notTriedYet(problem);
        if (untried) return untried;
        why = (problem as Error).message;
      }
      return {
        ok: false,
        byHand: true,
        detail: {
          fr: `le moteur ne donne pas ${device} à un conteneur : ${why}`,
          en: `the engine gives a container no ${device}: ${why}`,
        },
        remedy: {
          fr: `sur l'hôte du moteur : sudo modprobe tun ; si c'est un conteneur : mkdir -p /dev/net && mknod ${device} c 10 200`,
          en: `on the engine's host: sudo modprobe tun; where that is a container: mkdir -p /dev/net && mknod ${device} c 10 200`,
        },
      };
    },

    // What it takes to try comes with the images, which are before it: then the look tells.
    async fix() {},
  };
}
