import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { baseImage } from "../base/base-image.js";
import { emulatedDefinition } from "../guest/emulated-definition.js";
import { guestImage } from "../guest/guest-image.js";
import { hostsFile } from "../lib/hosts-file.js";
import { Image } from "../lib/image.js";
import { interfacesConf } from "./interfaces-conf.js";

/** The virtualisation host: libvirt and QEMU, and the disk that its guests start from. */
export const hypervisorImage = ofCompany(
  () =>
    new Image({
      name: "hypervisor",
      boots: true,
      from: baseImage(),
      uses: { GUEST: guestImage() },
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/network/interfaces": interfacesConf(),
        "/var/lib/plateau/hosts": hostsFile("hv1"),
        "/usr/lib/plateau/vm1.xml": emulatedDefinition("vm1"),
      },
    }),
);
