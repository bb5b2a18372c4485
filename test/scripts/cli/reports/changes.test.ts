import { expect, test } from "vitest";
import { changesPage as changesPageOf } from "../../../../scripts/cli/reports/changes.js";
import { inEnglish } from "../../../lib/in-english.js";

const changesPage = inEnglish(changesPageOf);

const at = "2026-06-15T09:00:00.000Z";
const since = new Date("2026-06-15T08:30:00Z");
const silent = { files: [], moreFiles: 0, processes: [] };

test("a machine has a few lines, and what is left out is counted", () => {
  const files = Array.from(
    { length: 20 },
    (_, n) => ({ path: `/etc/${n}`, what: "added", at }) as const,
  );
  const page = changesPage(
    [
      { machine: "ws1", ...silent },
      { machine: "ws2", files, moreFiles: 7, processes: [{ command: "a\n  ✓ b", startedAt: at }] },
    ],
    since,
  );
  const lines = page.split("\n");
  expect(lines[0]).toContain("15 Jun 2026, 10:30");
  expect(lines.slice(1, 4)).toEqual(["  ws2", "    + /etc/0", "    + /etc/1"]);
  expect(lines.slice(-4)).toEqual([
    "    + /etc/14",
    expect.stringContaining("12"),
    "    ▸ a\\n  ✓ b",
    "",
  ]);
});

test("where nothing was written, and where nobody can tell, is said", () => {
  expect(changesPage([{ machine: "ws1", ...silent }], since)).toMatch(/\n {2}(rien|nothing)\n$/);
  expect(changesPage(undefined, since)).toContain("overlay2");
});

const exe = (command: string, exe: string) => ({ command, exe, startedAt: at });

test("a process that has another name than its program is told with it, those that pose as others first", () => {
  const processes = [
    exe("nginx: worker process", "/usr/sbin/nginx"),
    exe("/lib/systemd/systemd-logind", "/usr/lib/systemd/systemd-logind"),
    exe("-bash", "/usr/bin/bash"),
    exe("(squid-1) --kid", "/usr/sbin/squid"),
    exe("winbindd: idmap child", "/usr/bin/python3.11"),
    exe("/usr/sbin/rsyslogd", "/run/rsyslogd"),
    exe("/usr/sbin/cron", "/usr/sbin/cron (deleted)"),
  ];
  const page = changesPage([{ machine: "ws1", ...silent, processes }], since);
  expect(page.split("\n").slice(2, -1)).toEqual([
    "    ▸ winbindd: idmap child  [/usr/bin/python3.11]",
    "    ▸ /usr/sbin/rsyslogd  [/run/rsyslogd]",
    "    ▸ /usr/sbin/cron  [/usr/sbin/cron (deleted)]",
    "    ▸ nginx: worker process",
    "    ▸ /lib/systemd/systemd-logind",
    "    ▸ -bash",
    "    ▸ (squid-1) --kid  [/usr/sbin/squid]",
  ]);
});

test("programs that are not the image's stand before all else, and what is left out is counted", () => {
  const programs = Array.from(
    { length: 12 },
    (_, n) => ({ path: `/usr/bin/${n}`, what: "changed", at }) as const,
  );
  const lying = { machine: "mail1", ...silent, programs, morePrograms: 3 };
  const lines = changesPage([{ machine: "ws1", ...silent }, lying], since).split("\n");
  expect(lines[0]).toContain("not the image's");
  expect(lines.slice(1, 4)).toEqual(["  mail1", "    ~ /usr/bin/0", "    ~ /usr/bin/1"]);
  expect(lines[12]).toContain("5");
  expect(changesPage([{ machine: "ws1", ...silent, programs: [] }], since)).not.toContain("image");
});
