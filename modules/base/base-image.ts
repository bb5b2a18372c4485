import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { Image } from "../lib/image.js";
import { logForwarderConf } from "./log-forwarder-conf.js";

/** Debian, and what a technician reaches for on any machine: once on the disk, whatever stands on it. */
const debian = new Image({
  name: "debian",
  packages: [
    "bash-completion",
    "bind9-dnsutils",
    "bind9-host",
    "ca-certificates",
    "dbus",
    "ifupdown",
    "iproute2",
    "iputils-arping",
    "iputils-ping",
    "isc-dhcp-client",
    "less",
    "logrotate",
    "lsof",
    "man-db",
    "manpages",
    "manpages-fr",
    "nano",
    "netbase",
    "nftables",
    "openssh-server",
    "procps",
    "rsyslog",
    "strace",
    "systemd",
    "systemd-sysv",
    "tmux",
    "traceroute",
    "vim",
  ],
});

/** What every machine stands on: Debian with systemd, and the start-up that makes layer 3 its own. */
export const baseImage = ofCompany(
  () =>
    new Image({
      name: "base",
      from: debian,
      folder: join(import.meta.dirname, "image"),
      later: { "/etc/rsyslog.conf": logForwarderConf() },
    }),
);
