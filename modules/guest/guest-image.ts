import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { Image } from "../lib/image.js";

const debian = new Image({
  name: "guest-debian",
  packages: [
    "dbus",
    "e2fsprogs",
    "ifupdown",
    "iproute2",
    "iputils-ping",
    "isc-dhcp-client",
    "less",
    "linux-image-cloud-amd64",
    "nano",
    "netbase",
    "nginx-light",
    "openssh-server",
    "procps",
    "qemu-guest-agent",
    "systemd",
    "systemd-sysv",
    "tiny-initramfs",
    "udev",
    "zstd",
  ],
});

/**
 * What virtual machines start from: a disk with Debian and a web site, and the kernel that boots it.
 * An image of files: no container runs it.
 */
export const guestImage = ofCompany(
  () =>
    new Image({
      name: "guest",
      from: debian,
      folder: join(import.meta.dirname, "image"),
      files: {
        "/var/www/html/index.html": `<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Intranet ${plan().company.name}</title>
<h1>Intranet ${plan().company.name}</h1>
</html>
`,
      },
    }),
);
