import { expect, test } from "vitest";
import { administrationImage } from "../../modules/administration/administration-image.js";
import { companyPages } from "../../modules/administration/company-pages.js";
import { seat } from "../../modules/desktop/seat.js";
import { shares } from "../../modules/file-server/shares.js";
import { images } from "../../modules/images.js";
import type { Image } from "../../modules/lib/image.js";
import { authorityFile } from "../../modules/pki/authority-file.js";
import { secrets } from "../../modules/secrets.js";
import { Seed } from "../../scripts/ground/seed.js";
import { machinesOf, withNeeds } from "../../stacks/plan/areas.js";
import { areaNames, plan } from "../../stacks/plan/plan.js";

function fileOf(path: string, image: Image = administrationImage()): string {
  const found = image.context.find((file) => file.path === `files${path}`);
  if (!found) throw new Error(`no ${path} in the image of ${image.name}`);
  return found.content.toString();
}

const policiesOf = (program: "firefox-esr" | "thunderbird") =>
  JSON.parse(fileOf(`/etc/${program}/policies/policies.json`)).policies;

test("a lab that did not ask for administration has no machine more", () => {
  expect(machinesOf("administration")).toEqual(["adm1"]);
  for (const area of areaNames.filter((name) => name !== "administration")) {
    expect(withNeeds([area])).not.toContain("administration");
  }
});

test("browser and mail program trust the lab's authority", () => {
  for (const program of ["firefox-esr", "thunderbird"] as const) {
    expect(policiesOf(program).Certificates.Install).toEqual([authorityFile()]);
  }
});

test("every page of the company is one click away, and none goes through the proxy", () => {
  const { Bookmarks, Proxy: proxy } = policiesOf("firefox-esr");
  const hosts = Bookmarks.map(({ URL: url }: { URL: string }) => new URL(url).host);
  expect(hosts).toEqual(Object.values(companyPages()).map(({ address }) => address));
  expect(hosts).toHaveLength(4);
  const direct: string[] = proxy.Passthrough.split(", ");
  for (const host of hosts) expect(direct.some((end) => host.endsWith(end))).toBe(true);
  expect(direct).toContain(plan().segments.srv.cidr);
  expect(direct).not.toContain(plan().segments.wan.cidr);
});

test("the file manager has every share at its side", () => {
  const urls = fileOf("/etc/skel/.config/gtk-3.0/bookmarks").trim().split("\n");
  expect(urls).toEqual(shares.map(({ name }) => `smb://file1.duval.test/${name} ${name}`));
});

test("nothing of the desktop runs before somebody connects to its socket, which is root's", () => {
  const dockerfile = administrationImage().context.find(({ path }) => path === "Dockerfile");
  const enabled = dockerfile?.content.toString().match(/systemctl enable .*/g);
  expect(enabled).toEqual(["systemctl enable --quiet bureau.socket"]);
  const socket = fileOf("/etc/systemd/system/bureau.socket");
  expect(socket).toContain(`ListenStream=${seat.socket}\nSocketMode=0600\n`);
});

test("the desktop ends with the link to it, and the link with whoever left", () => {
  const link = fileOf("/etc/systemd/system/bureau.service");
  expect(link).toContain("BindsTo=bureau-session.service\nAfter=bureau-session.service\n");
  expect(link).toContain(`--exit-idle-time=90min --connections-max=16 ${seat.screen}\n`);
  expect(fileOf("/etc/systemd/system/bureau-session.service")).toContain("StopWhenUnneeded=yes\n");
});

test("the screen is on no network, in French, with the keys of the standard", () => {
  const session = fileOf("/usr/lib/bureau/session");
  expect(session).toContain("-nolisten tcp");
  expect(session).toContain("-rfbport -1");
  expect(session).toContain("-rfbunixmode 0600");
  expect(fileOf("/etc/default/keyboard")).toContain('XKBLAYOUT="fr"\n');
  expect(fileOf("/etc/default/locale")).toBe("LANG=fr_FR.UTF-8\n");
});

test("servers alone reach it, by SSH, with the account of an administrator of workstations", () => {
  const opened = fileOf("/etc/nftables.conf")
    .split("\n")
    .filter((line) => line.includes("dport"))
    .map((line) => line.trim());
  expect(opened).toEqual(["ip saddr { 10.10.10.0/24 } tcp dport { 22 } accept"]);
  expect(fileOf("/etc/sssd/sssd.conf")).toContain("simple_allow_groups = DL_Postes_Admin\n");
});

test("it is a member of the domain", async () => {
  const seed = new Seed("a seed of the tests");
  const files = await secrets.adm1?.(seed);
  expect(files?.["secrets.env"]).toBe(`COMPUTER_PASSWORD='${seed.password("computer/adm1")}'\n`);
});

test("it shares Xfce with the terminal server, and nothing of xrdp", () => {
  const standsOn = (image: Image): string[] => {
    const below = image.parents["BASE"];
    return below ? [below.name, ...standsOn(below)] : [];
  };
  const { adm1, ts1 } = images();
  expect(standsOn(adm1)).toEqual(["administration", ...standsOn(ts1).slice(1)]);
  expect(standsOn(ts1).slice(0, 2)).toEqual(["terminal-server", "desktop"]);
});
