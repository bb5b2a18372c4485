import { expect, test } from "vitest";
import { hasTask, tasksTooMuch } from "../../../checks/cp08/lib/tasks-too-much.js";
import type { DeclaredTask } from "../../../scripts/facts/declaration/declared-task.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

const diskOf = (file: Partial<File>): AgainstImage => ({
  ...{ machine: "db1", image: "db1", privileged: [], open: [], more: 0, first: [] },
  files: [
    {
      ...{
        path: "/x",
        kind: "file",
        now: "",
        built: null,
        whole: true,
        unit: null,
        folder: false,
        changed: 0,
      },
      ...file,
    },
  ],
});

const told = (file: Partial<File>) => tasksTooMuch(diskOf(file));

const dropIn = "/etc/systemd/system/a.service.d/b.conf";
const wants = "/etc/systemd/system/timers.target.wants/a.timer";

test.for<[string, Partial<File>, string[]]>([
  ["a timer", { path: "/etc/systemd/system/a.timer" }, ["/etc/systemd/system/a.timer"]],
  [
    "one that lies elsewhere",
    { path: wants, kind: "link", now: "../../../../opt/a.timer" },
    [`${wants} → ../../../../opt/a.timer`],
  ],
  [
    "a crontab of somebody's",
    { path: "/var/spool/cron/crontabs/root", now: "* * * * * x\n" },
    ["/var/spool/cron/crontabs/root"],
  ],
  [
    "a line in a crontab of the image's",
    {
      path: "/etc/crontab",
      built: "# a\n1 * * * * root  x\n",
      now: "1 * * * * root x\n2 * * * * root y\n",
    },
    ["/etc/crontab 2 * * * * root y"],
  ],
  [
    "a script of each day",
    { path: "/etc/cron.daily/y", now: "#!/bin/sh\n" },
    ["/etc/cron.daily/y"],
  ],
  ["units without a session", { path: "/var/lib/systemd/linger/u" }, ["/var/lib/systemd/linger/u"]],
  [
    "a service",
    { path: "/usr/lib/systemd/system/a.service", now: "[Service]\nExecStart=-/srv/a \\\n b\n" },
    ["/usr/lib/systemd/system/a.service ExecStart=-/srv/a b"],
  ],
  [
    "another program before a service's own",
    { path: dropIn, unit: "[Service]\nExecStart=/usr/sbin/a\n", now: "ExecStartPre=/usr/sbin/b\n" },
    [`${dropIn} ExecStartPre=/usr/sbin/b`],
  ],
  [
    "a library in a service, and settings and programs in the place of its own",
    {
      path: dropIn,
      now: "Environment=A=1 LD_PRELOAD=/srv/a.so\nEnvironmentFile=/srv/a\nBindReadOnlyPaths=/srv/a:/usr/sbin/a\n",
    },
    [
      `${dropIn} Environment=A=1 LD_PRELOAD=/srv/a.so`,
      `${dropIn} EnvironmentFile=/srv/a`,
      `${dropIn} BindReadOnlyPaths=/srv/a:/usr/sbin/a`,
    ],
  ],
  [
    "a generator",
    { path: "/etc/systemd/system-generators/a", now: "#!/bin/sh\n" },
    ["/etc/systemd/system-generators/a"],
  ],
  [
    "units in the place of a service's drop-ins",
    { path: "/etc/systemd/system/a.service.d", kind: "link", now: "/srv/a" },
    ["/etc/systemd/system/a.service.d → /srv/a"],
  ],
  ["a script of each start", { path: "/etc/rc.local", now: "#!/bin/sh\n" }, ["/etc/rc.local"]],
  [
    "a line in a script of the image's",
    { path: "/etc/network/if-up.d/a", built: "#!/bin/sh\nb\n", now: "#!/bin/sh\nb\n c\n" },
    ["/etc/network/if-up.d/a c"],
  ],
  [
    "another program that reads a script",
    { path: "/etc/profile.d/a.sh", built: "#!/bin/sh\n", now: "#!/srv/a\n" },
    ["/etc/profile.d/a.sh #!/srv/a"],
  ],
  [
    "a script between a log's turns",
    {
      path: "/etc/logrotate.d/a",
      now: "/var/log/a {\n weekly\n postrotate\n  /srv/a\n endscript\n}\n",
    },
    ["/etc/logrotate.d/a postrotate", "/etc/logrotate.d/a /srv/a"],
  ],
  [
    "a program that comes with a card",
    {
      path: "/etc/network/interfaces",
      built: "auto lan\n",
      now: "auto lan\n post-up /srv/a\n up ip a; /b\n",
    },
    ["/etc/network/interfaces post-up /srv/a", "/etc/network/interfaces up ip a; /b"],
  ],
  [
    "a command in settings that a script reads",
    {
      path: "/etc/default/a",
      built: "A=1\n",
      now: "A=$(/srv/a)\nB=2\nexport LD_PRELOAD=/srv/a.so\n",
    },
    ["/etc/default/a A=…", "/etc/default/a export LD_PRELOAD=…"],
  ],
  [
    "what apt runs after a package",
    { path: "/etc/apt/apt.conf.d/99", now: 'DPkg::Post-Invoke { "/srv/a"; };\n' },
    ['/etc/apt/apt.conf.d/99 DPkg::Post-Invoke { "/srv/a"; };'],
  ],
])("%s is too much", ([, file, expected]) => {
  expect(told(file)).toEqual(expected);
});

test.for<[string, Partial<File>]>([
  [
    "other hours of a timer of the image's",
    { path: "/etc/systemd/system/a.timer", built: "x", now: "y" },
  ],
  ["one that is enabled", { path: wants, kind: "link", now: "/etc/systemd/system/a.timer" }],
  ["one that is masked", { path: "/etc/systemd/system/a.timer", kind: "link", now: "/dev/null" }],
  ["one that is taken away", { path: wants, kind: "gone", built: "x", now: null }],
  [
    "a service's own program with other words, after a pause, again where it ends",
    {
      path: dropIn,
      unit: "ExecStart=/usr/sbin/a -b\n",
      now: "[Unit]\nAfter=b.service\n[Service]\nExecStart=\nExecStart=/usr/sbin/a -c\nRestart=always\nEnvironment=A=1\n",
    },
  ],
  [
    "a service that lives by another clock",
    {
      path: dropIn,
      now: "Environment=LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1\n",
    },
  ],
  ["a log's turn", { path: "/etc/logrotate.d/a", now: "/var/log/a {\n weekly\n}\n" }],
  [
    "an address and a route more",
    { path: "/etc/network/interfaces", built: "", now: "up ip address add 10.0.0.1/24 dev lan\n" },
  ],
  ["how apt gets its packages", { path: "/etc/apt/apt.conf.d/99", now: 'Acquire::Retries "3";\n' }],
  ["a hook that is masked", { path: "/etc/profile.d/a.sh", kind: "link", now: "/dev/null" }],
])("%s is not", ([, file]) => {
  expect(told(file)).toEqual([]);
});

const line = "30 4 * * 1 root /usr/local/sbin/purge";
const cron: DeclaredTask = {
  machine: "file1",
  file: "/etc/cron.d/purge",
  lines: [line],
  reason: "ticket 16: old folders",
};
const clock = {
  ...cron,
  file: "/etc/systemd/system/purge.timer",
  lines: ["OnCalendar=Mon 04:30", "Persistent=true"],
};
const unit =
  "[Unit]\nDescription=x\n[Timer]\nPersistent=true\nOnCalendar=Mon  04:30\n[Install]\nWantedBy=timers.target\n";

test.for<[string, DeclaredTask, Partial<File>, boolean]>([
  ["a crontab", cron, { now: "# weekly\n30 4 * * 1  root /usr/local/sbin/purge\n" }, true],
  ["one at another hour", cron, { now: "* * * * * root /usr/local/sbin/purge\n" }, false],
  ["one with a line more", cron, { now: `${line}\n1 1 * * * root /x\n` }, false],
  ["one that leads elsewhere", cron, { kind: "link", now: line }, false],
  ["one in place of the image's", cron, { now: line, built: "" }, false],
  ["a timer", clock, { now: unit }, true],
  ["a timer that starts something else", clock, { now: `${unit}[Timer]\nUnit=x.service\n` }, false],
])("%s is as declared, and not too much: %s", ([, task, own, is]) => {
  const disk = diskOf({ path: task.file, ...own });
  expect(hasTask(disk, task)).toBe(is);
  expect(tasksTooMuch(disk, { tasks: [task] }).length === 0).toBe(is);
  expect(tasksTooMuch(disk, { tasks: [{ ...task, file: "/etc/cron.d/other" }] })).not.toEqual([]);
});

test("a service is not too much that a declared timer starts, or whose program is declared to listen", () => {
  const service = (command: string) =>
    diskOf({ path: "/etc/systemd/system/purge.service", now: `[Service]\nExecStart=${command}\n` });
  const listener = {
    machine: "file1",
    protocol: "tcp",
    port: 9100,
    program: "mesures",
    reason: "ticket 17: figures",
  } as const;
  expect(tasksTooMuch(service("/srv/a"), { tasks: [clock] })).toEqual([]);
  expect(tasksTooMuch(service("/opt/mesures"), { listeners: [listener] })).toEqual([]);
  expect(tasksTooMuch(service("/opt/autre"), { tasks: [cron], listeners: [listener] })).not.toEqual(
    [],
  );
});
