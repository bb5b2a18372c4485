import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { Image } from "../lib/image.js";
import { workstationFirewall } from "../workstation/firewall.js";
import { workstationBase } from "../workstation/workstation-base.js";
import { aptSource } from "./apt-source.js";
import { witnessImage } from "./witness-image.js";

const debian = new Image({
  name: "master-debian",
  packages: [
    "adcli",
    "bind9-dnsutils",
    "busybox",
    "ca-certificates",
    "chrony",
    "dbus",
    "e2fsprogs",
    "fdisk",
    "grub-efi-amd64-bin",
    "grub-pc-bin",
    "grub2-common",
    "ifupdown",
    "initramfs-tools",
    "iproute2",
    "iputils-ping",
    "isc-dhcp-client",
    "krb5-user",
    "less",
    "libnss-sss",
    "libpam-sss",
    "libsasl2-modules-gssapi-mit",
    "linux-image-cloud-amd64",
    "locales",
    "nano",
    "netbase",
    "nftables",
    "openssh-server",
    "procps",
    "qemu-guest-agent",
    "sssd-ad",
    "systemd",
    "systemd-sysv",
    "tzdata",
    "udev",
    "zstd",
  ],
});

/** What any virtual machine of the lab has. */
const ofGuests = [
  "/etc/modprobe.d/virtual.conf",
  "/etc/network/interfaces",
  "/etc/systemd/system/serial-getty@ttyS0.service.d/hypervisor.conf",
  "/etc/systemd/system/ssh-host-key.service",
  "/usr/lib/plateau/lighten",
];
/** What tells any workstation of the company. */
const ofWorkstations = ["/etc/krb5.conf", "/etc/plateau/domain", "/etc/sssd/sssd.conf"];
const guestFiles = join(import.meta.dirname, "..", "guest", "image", "files");

/**
 * What blank workstations become: the master, a disk image that boots with BIOS and UEFI and has nothing
 * of its own yet, and the kernel and initial file system that write it. An image of files.
 */
export const masterImage = ofCompany(
  () =>
    new Image({
      name: "master",
      from: debian,
      uses: { WORKSTATION: workstationBase(), WITNESS: witnessImage() },
      folder: join(import.meta.dirname, "master"),
      files: {
        ...Object.fromEntries(
          ofGuests.map((path) => [path, readFileSync(join(guestFiles, path), "utf8")]),
        ),
        ...Object.fromEntries(
          ofWorkstations.map((path) => [path, workstationBase().later[path] ?? ""]),
        ),
        "/etc/apt/sources.list.d/deploiement.sources": aptSource(),
        "/etc/nftables.conf": workstationFirewall("lan"),
      },
    }),
);
