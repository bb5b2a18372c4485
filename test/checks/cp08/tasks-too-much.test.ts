import { expect, test } from "vitest";
import { hasTask, tasksTooMuch } from "../../../checks/cp08/lib/tasks-too-much.js";
import type { DeclaredTask } from "../../../scripts/facts/declaration/declared-task.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

const told = (file: Partial<File>) =>
  tasksTooMuch({
    machine: "db1",
    files: [{ path: "/x", kind: "file", now: "", built: null, changed: 0, ...file }],
    privileged: [],
    more: 0,
    image: "db1",
  });

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
  ["a service", { path: "/etc/systemd/system/a.service" }],
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
  const file = { kind: "file" as const, now: "", built: null, changed: 0, path: task.file, ...own };
  const disk = { machine: "file1", files: [file], privileged: [], more: 0, image: "file1" };
  expect(hasTask(disk, task)).toBe(is);
  expect(tasksTooMuch(disk, [task]).length === 0).toBe(is);
  expect(tasksTooMuch(disk, [{ ...task, file: "/etc/cron.d/other" }])).not.toEqual([]);
});
