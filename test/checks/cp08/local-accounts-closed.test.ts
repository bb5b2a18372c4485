import { expect, test } from "vitest";
import { localAccountsClosed } from "../../../checks/cp08/lib/local-accounts-closed.js";
import { unitsLeftOut } from "../../../checks/cp08/lib/units-left-out.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

const disk = (...files: readonly Partial<File>[]): AgainstImage => ({
  machine: "adm1",
  files: files.map((file) => ({
    path: "/x",
    kind: "file",
    now: "",
    built: null,
    changed: 0,
    whole: true,
    unit: null,
    folder: false,
    ...file,
  })),
  privileged: [],
  open: [],
  more: 0,
  first: [],
  image: "adm1",
});

const passwd =
  "technicien:x:1000:1000::/home/technicien:/bin/bash\nvmail:x:900:900::/:/usr/sbin/nologin\n";
const shadow = "technicien:$y$j9T$x:19700:0:99999:7:::\nvmail:!:19700::::::\n";

test.for<[string, Partial<File>, string[]]>([
  ["the same", { path: "/etc/shadow", now: shadow }, []],
  ["another password", { path: "/etc/shadow", now: shadow.replace("$x", "$z") }, []],
  [
    "locked",
    { path: "/etc/shadow", now: shadow.replace("$y", "!$y") },
    ["/etc/shadow technicien: locked"],
  ],
  [
    "over",
    { path: "/etc/shadow", now: shadow.replace("7:::", "7::19539:") },
    ["/etc/shadow technicien: expired 2023-07-01"],
  ],
  [
    "to choose a password",
    { path: "/etc/shadow", now: shadow.replace("19700:0", "0:0") },
    ["/etc/shadow technicien: must change"],
  ],
  [
    "with a password that has expired",
    { path: "/etc/shadow", now: shadow.replace("99999:7::", "30:7:1:") },
    ["/etc/shadow technicien: password expired"],
  ],
  [
    "without a shell",
    { path: "/etc/passwd", built: passwd, now: passwd.replace("/bin/bash", "/bin/false") },
    ["/etc/passwd technicien /bin/false"],
  ],
  [
    "gone",
    { path: "/etc/passwd", built: passwd, now: passwd.split("\n").slice(1).join("\n") },
    ["/etc/passwd technicien: ∅"],
  ],
  [
    "denied by sshd",
    { path: "/etc/ssh/sshd_config.d/x.conf", now: "DenyUsers technicien\n" },
    ["/etc/ssh/sshd_config.d/x.conf DenyUsers technicien"],
  ],
  [
    "no longer among those whom sshd lets in",
    { path: "/etc/ssh/sshd_config.d/x.conf", built: "AllowUsers a b\n", now: "AllowUsers b c\n" },
    ["/etc/ssh/sshd_config.d/x.conf AllowUsers a: ∅"],
  ],
])("a local account that is %s", ([, file, told]) => {
  expect(localAccountsClosed(disk({ built: shadow, ...file }))).toEqual(told);
});

const wants = "/etc/systemd/system/multi-user.target.wants/ssh.service";
const built = "/lib/systemd/system/ssh.service";

test.for<[string, readonly Partial<File>[], string[]]>([
  ["that is disabled", [{ path: wants, kind: "gone", built }], ["ssh.service disabled"]],
  [
    "that starts with something else",
    [
      { path: wants, kind: "gone", built },
      { path: wants.replace("multi-user", "graphical"), kind: "link", now: built },
    ],
    [],
  ],
  [
    "that is masked",
    [{ path: "/etc/systemd/system/ssh.service", kind: "link", now: "/dev/null" }],
    ["ssh.service masked"],
  ],
  [
    "that was the only one of its kind",
    [{ path: "/etc/systemd/system/sockets.target.wants", kind: "gone" }],
    ["sockets.target.wants: ∅"],
  ],
  ["that is added", [{ path: wants, kind: "link", now: built }], []],
])("a unit %s", ([, files, told]) => {
  expect(unitsLeftOut(disk(...files))).toEqual(told);
});
