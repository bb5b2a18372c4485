import type { MachineName } from "../../../stacks/plan/plan.js";

/** What one machine says of itself, as server test kits put it: no network, no other machine, no account. */
export interface LocalAssertions {
  /** Files by path, with their mode. */
  readonly files: Readonly<Record<string, string>>;
  /** Units that are active. */
  readonly services: readonly string[];
  readonly users: Readonly<Record<string, number>>;
  readonly packages: readonly string[];
}

/** What each machine is there for. */
const services: Readonly<Record<MachineName, string>> = {
  fw1: "ulogd2",
  fw2: "ulogd2",
  ext1: "nginx",
  dc1: "samba-ad-dc",
  dc2: "samba-ad-dc",
  net1: "kea-dhcp4-server",
  ws1: "sssd",
  ws2: "sssd",
  ws3: "sssd",
  wsb1: "sssd",
  mail1: "dovecot",
  web1: "nginx",
  app1: "apache2",
  app2: "apache2",
  db1: "postgresql",
  ts1: "xrdp",
  hv1: "libvirtd",
  dep1: "nginx",
  file1: "smbd",
  desk1: "nginx",
  mon1: "nagios4",
  adm1: "sssd",
};

/** The assertions of one machine: eight. */
export function localAssertions(machine: MachineName): LocalAssertions {
  return {
    files: { "/etc/passwd": "0644", "/etc/shadow": "0640", "/etc/hostname": "0644" },
    services: ["systemd-journald", services[machine]],
    users: { root: 0 },
    packages: ["base-files", "systemd"],
  };
}

/** How many those of one machine are. */
export function countOf({ files, services, users, packages }: LocalAssertions): number {
  return Object.keys(files).length + services.length + Object.keys(users).length + packages.length;
}
