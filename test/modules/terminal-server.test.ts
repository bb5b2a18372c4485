import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { remoteDesktop } from "../../modules/terminal-server/remote-desktop.js";
import { sesmanConf } from "../../modules/terminal-server/sesman-conf.js";
import { terminalServerImage } from "../../modules/terminal-server/terminal-server-image.js";
import { terminalServerSecrets } from "../../modules/terminal-server/terminal-server-secrets.js";
import { xrdpConf } from "../../modules/terminal-server/xrdp-conf.js";
import { Seed } from "../../scripts/ground/seed.js";
import { people } from "../../stacks/plan/people.js";

const seed = new Seed("a seed of the tests");

function fileOf(path: string): string {
  const found = terminalServerImage().context.find((file) => file.path === `files${path}`);
  if (!found) throw new Error(`no ${path} in the image`);
  return found.content.toString();
}

test("the terminal server lets two groups in, and no policy beside them", () => {
  const sssd = fileOf("/etc/sssd/sssd.conf");
  expect(sssd).toContain("access_provider = simple\n");
  expect(sssd).toContain("simple_allow_groups = DL_Bureau_Distant, DL_Application_Publiee\n");
  expect(sssd).not.toContain("ad_gpo_access_control");
});

test("nobody has both a desktop and the published application", () => {
  const roles = (group: "desktopGroup" | "applicationGroup") =>
    people().resources[remoteDesktop[group]].members;
  expect(roles("desktopGroup")).not.toEqual(expect.arrayContaining([...roles("applicationGroup")]));
});

test("TLS is the only way in, and the client's drives stay with the client", () => {
  expect(xrdpConf()).toContain("security_layer=tls\n");
  expect(xrdpConf()).toContain("rdpdr=false\n");
});

test("a session that is left is kept for a time, then closed", () => {
  expect(sesmanConf).toContain("KillDisconnected=true\n");
  expect(sesmanConf).toContain("DisconnectedTimeLimit=3600\n");
  expect(sesmanConf).toContain("MaxSessions=10\n");
});

test("the terminal server's certificate is good for its name, and its account's password the directory's", async () => {
  const secrets = await terminalServerSecrets(seed);
  const certificate = new X509Certificate(secrets["ts1.crt"] ?? "");
  expect(certificate.checkHost("ts1.duval.test")).toBe("ts1.duval.test");
  expect(certificate.verify(new X509Certificate(secrets["ca.crt"] ?? "").publicKey)).toBe(true);
  expect(secrets["secrets.env"]).toBe(`COMPUTER_PASSWORD='${seed.password("computer/ts1")}'\n`);
});
