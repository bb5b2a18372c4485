import { expect, test } from "vitest";
import { watchersTooMuch } from "../../../checks/cp08/lib/watchers-too-much.js";

type File = Parameters<typeof watchersTooMuch>[0]["files"][number];

const site = "/etc/apache2/sites-available/supervision.conf";
const file = (path: string, now: string | null, rest: Partial<File> = {}): File => ({
  path,
  kind: "file",
  now,
  built: null,
  changed: 0,
  whole: true,
  unit: null,
  folder: false,
  ...rest,
});
const told = (...files: File[]) => watchersTooMuch({ files });
const built = `<Location "/">\n    AuthType Basic\n    Require valid-user\n</Location>\n`;

test("a site that says more, or admits fewer, is not too much", () => {
  expect(told(file(site, `${built}ServerTokens Prod\n# Require all granted\n`, { built }))).toEqual(
    [],
  );
  expect(told(file(site, built.replace("valid-user", "all denied"), { built }))).toEqual([]);
  expect(told(file("/etc/passwd", "Require all granted"))).toEqual([]);
  expect(told(file(site, null, { kind: "gone", built }))).toEqual([]);
});

test.for([
  [site, `${built}  Require   ip 10.0.0.0/8\n`, "Require ip 10.0.0.0/8"],
  ["/etc/apache2/conf-available/x.conf", "Satisfy any", "Satisfy any"],
  ["/usr/share/nagios4/htdocs/.htaccess", "AuthUserFile /x", "AuthUserFile /x"],
  ["/etc/apache2/apache2.conf", "SetEnv REMOTE_USER \\\n x", "SetEnv REMOTE_USER x"],
  ["/etc/nagios4/cgi.cfg", "use_authentication=0", "use_authentication=0"],
  [
    "/etc/nagios4/cgi.cfg",
    "authorized_for_system_commands=x,*",
    "authorized_for_system_commands=x,*",
  ],
] as const)("in %s, %s is too much", ([path, now, said]) => {
  expect(told(file(path, now, { built }))).toEqual([`${path} ${said}`]);
});

test("what Debian's tools link is there by its own file; what leads elsewhere is told", () => {
  const enabled = "/etc/apache2/mods-enabled/status.load";
  expect(told(file(enabled, "../mods-available/status.load", { kind: "link" }))).toEqual([]);
  expect(told(file(enabled, "/srv/x", { kind: "link" }))).toEqual([`${enabled} → /srv/x`]);
});
