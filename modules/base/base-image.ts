import { join } from "node:path";
import { Image } from "../lib/image.js";
import { logForwarderConf } from "./log-forwarder-conf.js";

const debian = new Image({
  name: "debian",
  packages: [
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
    "nano",
    "netbase",
    "nftables",
    "openssh-server",
    "procps",
    "rsyslog",
    "systemd",
    "systemd-sysv",
    "traceroute",
  ],
});

/** What every machine stands on: Debian with systemd, and the start-up that makes layer 3 its own. */
export const baseImage = new Image({
  name: "base",
  from: debian,
  folder: join(import.meta.dirname, "image"),
  files: { "/etc/rsyslog.conf": logForwarderConf() },
});
