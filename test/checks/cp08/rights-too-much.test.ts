import { expect, test } from "vitest";
import { hasAccount, hasKey, rightsTooMuch } from "../../../checks/cp08/lib/rights-too-much.js";
import { deployment } from "../../../modules/deployment/deployment.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

function disk(files: readonly Partial<File>[], privileged: AgainstImage["privileged"] = []) {
  const whole = files.map((file) => ({
    path: "/x",
    kind: "file" as const,
    now: null,
    built: null,
    whole: true,
    unit: null,
    folder: false,
    changed: 1_800_000_000,
    ...file,
  }));
  return { machine: "db1", image: "db1", files: whole, privileged, open: [], more: 0, first: [] };
}

const pam = "auth [success=1 default=ignore] pam_unix.so nullok\n";
const deny = "auth requisite pam_deny.so\n";
const root = "root:x:0:0:root:/root:/bin/bash\n";
const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA";
const otherKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB";

test.for<[string, Partial<File>, string[]]>([
  [
    "a link in the place of a folder of the system's",
    { path: "/etc/systemd", kind: "link", now: "/srv/systemd", folder: true },
    ["/etc/systemd → /srv/systemd"],
  ],
  [
    "su that asks nobody",
    { path: "/etc/pam.d/su", built: pam, now: `auth sufficient pam_permit.so\n${pam}` },
    ["/etc/pam.d/su auth sufficient pam_permit.so"],
  ],
  [
    "a log-on that no longer refuses, and one that asks too late",
    { path: "/etc/pam.d/common-auth", built: `${pam}${deny}`, now: pam },
    ["/etc/pam.d/common-auth auth requisite pam_deny.so: ∅"],
  ],
  [
    "a refusal that comes first",
    { path: "/etc/pam.d/common-auth", built: `${pam}${deny}`, now: `${deny}${pam}` },
    ["/etc/pam.d/common-auth"],
  ],
  [
    "a session in which root runs something",
    { path: "/etc/pam.d/x", built: "", now: "session optional pam_exec.so /srv/a\n" },
    ["/etc/pam.d/x session optional pam_exec.so /srv/a"],
  ],
  [
    "a library in every program",
    { path: "/etc/ld.so.preload", now: "/srv/a.so\n" },
    ["/etc/ld.so.preload /srv/a.so"],
  ],
  [
    "another source of names",
    {
      path: "/etc/nsswitch.conf",
      built: "passwd: files\nhosts: files\n",
      now: "passwd: files\nhosts: files evil\n",
    },
    ["/etc/nsswitch.conf hosts: files evil"],
  ],
  [
    "a rule of polkit, whose comments begin otherwise",
    { path: "/etc/polkit-1/rules.d/a.rules", now: "# polkit.addRule()\n" },
    ["/etc/polkit-1/rules.d/a.rules"],
  ],
  [
    "the password of a group, and whoever makes members",
    { path: "/etc/gshadow", built: "sudo:*::\n", now: "sudo:$6$x:www:\n" },
    ["/etc/gshadow sudo $…", "/etc/gshadow sudo www"],
  ],
  [
    "an account that is root by its number",
    { path: "/etc/passwd", built: root, now: `${root}toor:x:0:0::/:/bin/sh\n` },
    ["/etc/passwd toor:x:0:0:/bin/sh"],
  ],
  [
    "a source of packages that is not the company's, beside one that is",
    {
      path: "/etc/apt/sources.list.d/x.list",
      now: `# deb http://old.test/debian x main\ndeb ${deployment().site}/debian x main\ndeb [trusted=yes] http://elsewhere.test/debian x main\n`,
    },
    ["/etc/apt/sources.list.d/x.list http://elsewhere.test/debian"],
  ],
  [
    "a folder as a source of packages",
    { path: "/etc/apt/sources.list", built: "", now: "deb file:/srv/paquets ./\n" },
    ["/etc/apt/sources.list file:/srv/paquets"],
  ],
  [
    "a service's account that got a shell",
    {
      path: "/etc/passwd",
      built: `${root}www:x:33:33:www:/var/www:/usr/sbin/nologin\n`,
      now: `${root}www:x:33:33:www:/var/www:/bin/bash\n`,
    },
    ["/etc/passwd www:x:33:33:/bin/bash"],
  ],
  [
    "passwords where there were none, an empty one too",
    { path: "/etc/shadow", built: "root:*:1:\nwww:!:1:\n", now: "root:$y$h:1:\nwww::1:\n" },
    ["/etc/shadow root $…", "/etc/shadow www ∅"],
  ],
  [
    "a member of a group",
    { path: "/etc/group", built: "sudo:x:27:\n", now: "sudo:x:27:www\nempty:x:99:\n" },
    ["/etc/group sudo(27) www"],
  ],
  [
    "a rule of sudo by the number of a user, and one of an included file",
    {
      path: "/etc/sudoers.d/a",
      now: "# comment\n#1001 ALL=(ALL) NOPASSWD: ALL\n@include /opt/x\n",
    },
    ["/etc/sudoers.d/a #1001 ALL=(ALL) NOPASSWD: ALL", "/etc/sudoers.d/a @include /opt/x"],
  ],
  [
    "a rule for several of whom one had none",
    { path: "/etc/sudoers", built: "%adm ALL=(ALL) ALL\n", now: "%adm, eve ALL=(ALL) ALL\n" },
    ["/etc/sudoers %adm, eve ALL=(ALL) ALL"],
  ],
  [
    "a rule for a name that stands for somebody else",
    {
      path: "/etc/sudoers",
      built: "%adm ALL=(ALL) ALL\n",
      now: "User_Alias TEAM = %adm : OTHERS = %adm, eve\nTEAM ALL = ALL\nOTHERS ALL = ALL\n",
    },
    ["/etc/sudoers OTHERS ALL = ALL"],
  ],
  [
    "trust that a rule had not",
    { path: "/etc/sudoers", built: "%adm ALL=(ALL) ALL\n", now: "%adm ALL=(ALL) NOPASSWD: ALL\n" },
    ["/etc/sudoers %adm ALL=(ALL) NOPASSWD: ALL"],
  ],
  [
    "Defaults that let one bring programs of his own, or ask once a day",
    {
      path: "/etc/sudoers.d/a",
      built: "Defaults env_reset\n",
      now: 'Defaults:eve env_keep += "LD_PRELOAD PATH"\nDefaults !lecture, setenv\nDefaults timestamp_timeout=-1\nDefaults timestamp_timeout = 1440\nDefaults !env_reset\n',
    },
    [
      '/etc/sudoers.d/a Defaults:eve env_keep += "LD_PRELOAD PATH"',
      "/etc/sudoers.d/a Defaults !lecture, setenv",
      "/etc/sudoers.d/a Defaults timestamp_timeout=-1",
      "/etc/sudoers.d/a Defaults timestamp_timeout = 1440",
      "/etc/sudoers.d/a Defaults !env_reset",
    ],
  ],
  [
    "Defaults that ask nobody",
    { path: "/etc/sudoers", built: "", now: "Defaults \\\n !authenticate\n" },
    ["/etc/sudoers Defaults !authenticate"],
  ],
  [
    "a key, whatever stands before it",
    { path: "/home/u/.ssh/authorized_keys", now: `command="x" ${key} someone\n# none\n` },
    ["/home/u/.ssh/authorized_keys someone"],
  ],
  [
    "another place for keys",
    { path: "/etc/ssh/sshd_config.d/x.conf", now: "Port 22\nAuthorizedKeysFile /etc/k\n" },
    ["/etc/ssh/sshd_config.d/x.conf AuthorizedKeysFile /etc/k"],
  ],
  [
    "a link in the place of a file that gives rights",
    { path: "/etc/sudoers.d", kind: "link", now: "/opt/rules" },
    ["/etc/sudoers.d → /opt/rules"],
  ],
])("%s is too much", ([, file, expected]) => {
  expect(rightsTooMuch(disk([file]), [])).toEqual(expected);
});

test("what of the system's more people may write or read is too much", () => {
  const open = [{ path: "/etc/shadow", mode: "666", to: ["gid=33", "others"] }];
  expect(rightsTooMuch({ ...disk([]), open }, [])).toEqual(["/etc/shadow 666 gid=33 others"]);
});

test("programs that run as somebody else are too much, and those of capabilities", () => {
  const programs = [
    { path: "/usr/bin/a", mode: "4755", user: 0, capabilities: false },
    { path: "/usr/bin/b", mode: "755", user: 0, capabilities: true },
  ];
  expect(rightsTooMuch(disk([], programs), [])).toEqual([
    "/usr/bin/a 4755 uid=0",
    "/usr/bin/b 755 uid=0 capabilities",
  ]);
});

test("what the plan and the image give is not too much, in another order or by another name", () => {
  const planned = { file: "/home/t/.ssh/authorized_keys", line: `${key} administration` };
  const files = disk([
    { path: "/etc/passwd", built: `${root}a:x:1:1:::\n`, now: `a:x:1:1:Anne::\n${root}` },
    { path: "/etc/sudoers.d/a", built: "%adm ALL=(ALL:ALL) ALL\n", kind: "gone" },
    {
      path: "/etc/sudoers.d/b",
      now: '%ADM@duval.test  ALL=(ALL)   ALL\nDefaults timestamp_timeout=5\nDefaults logfile="/var/log/sudo, all", !insults\n',
    },
    {
      path: "/etc/sudoers.d/c",
      now: "User_Alias TEAM=%adm\nCmnd_Alias ANY = ALL\nTEAM ALL = (root) ANY\n",
    },
    { path: planned.file, now: `${key} another-comment\n` },
    { path: "/etc/ssh/sshd_config", built: "X11Forwarding yes\n", now: "X11Forwarding no\n" },
  ]);
  expect(rightsTooMuch(files, [planned])).toEqual([]);
  expect(hasKey(files, planned)).toBe(true);
  expect(hasKey(disk([]), planned)).toBe(false);
});

test("what a look has there for a moment is not, and nothing that only looks like it", () => {
  const account = "l.mercier:x:1412:100::/run/l.mercier:/bin/sh";
  const rightful = ["$6$salt$hash", account, `${key} devisfaucher4`];
  const found = disk([
    { path: "/etc/passwd", built: root, now: `${root}${account}\n${account}x\n` },
    {
      path: "/root/.ssh/authorized_keys",
      now: `${key} devisfaucher4\n${otherKey} devisfaucher4\n`,
    },
    {
      path: "/etc/shadow",
      built: "root:*:1:\n",
      now: "root:$6$salt$hash:1:\nwww:$6$salt$hash:1:\n",
    },
  ]);
  const isOwn = (what: string) => [...rightful, "root:$6$salt$hash"].includes(what);
  expect(rightsTooMuch(found, [], [], isOwn)).toEqual([
    "/etc/passwd l.mercier:x:1412:100:/bin/shx",
    "/root/.ssh/authorized_keys devisfaucher4",
    "/etc/shadow www $…",
  ]);
  expect(rightsTooMuch(found, [])).toHaveLength(6);
});

const declared = {
  machine: "db1",
  name: "prometheus",
  uid: 150,
  reason: "ticket 14: measures",
} as const;

test.for<[string, string, boolean]>([
  ["a package's account", "prometheus:x:150:150::/var/lib/prometheus:/usr/sbin/nologin", true],
  ["one with a shell", "prometheus:x:150:150::/var/lib/prometheus:/bin/bash", false],
  ["one in root's group", "prometheus:x:150:0::/:/usr/sbin/nologin", false],
  ["one that is root", "prometheus:x:0:150::/:/usr/sbin/nologin", false],
  ["one without a password", "prometheus::150:150::/:/usr/sbin/nologin", false],
  ["another one", "grafana:x:150:150::/:/usr/sbin/nologin", false],
])("%s is as declared, and not too much: %s", ([, line, is]) => {
  const found = disk([{ path: "/etc/passwd", built: root, now: `${root}${line}\n` }]);
  expect(hasAccount(found, declared)).toBe(is);
  expect(rightsTooMuch(found, [], [declared]).length === 0).toBe(is);
  expect(rightsTooMuch(found, [])).toHaveLength(1);
});

test("what is declared of an account gives it neither a password nor a group", () => {
  const found = disk([
    { path: "/etc/shadow", built: "root:*:1:\n", now: "root:*:1:\nprometheus:$y$h:1:\n" },
    { path: "/etc/group", built: "shadow:x:42:\n", now: "shadow:x:42:prometheus\n" },
  ]);
  expect(rightsTooMuch(found, [], [declared])).toEqual([
    "/etc/shadow prometheus $…",
    "/etc/group shadow(42) prometheus",
  ]);
});
