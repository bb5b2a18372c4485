import { join } from "node:path";
import { plan } from "../../stacks/plan/plan.js";
import { hostsFile } from "../lib/hosts-file.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { chronyConf } from "./chrony-conf.js";
import { domainControllerImage } from "./domain-controller-image.js";
import { domainImage } from "./domain-image.js";
import { krb5Conf } from "./krb5-conf.js";
import { movementsFiles } from "./movements.js";
import { sambaConf } from "./samba-conf.js";

/** One of the two controllers, with its half of the domain. */
export function controllerImage(machine: "dc1" | "dc2"): Image {
  const { dc1, dc2 } = plan().machines;
  const addresses = [dc1.interfaces.srv, dc2.interfaces.srv];
  return new Image({
    name: machine,
    boots: true,
    from: domainControllerImage(),
    uses: { DOMAIN: domainImage() },
    folder: join(import.meta.dirname, "controller"),
    files: {
      "/etc/network/interfaces": interfacesFile(machine, {
        nameservers: machine === "dc1" ? addresses : addresses.toReversed(),
      }),
      "/var/lib/plateau/hosts": hostsFile(machine),
      "/etc/samba/smb.conf": sambaConf(machine),
      "/etc/krb5.conf": krb5Conf(),
      "/etc/chrony/chrony.conf": chronyConf(machine),
      "/usr/share/plateau/controller": machine,
      // One of them is enough to keep people up to date.
      ...(machine === "dc1" ? movementsFiles() : {}),
    },
  });
}
