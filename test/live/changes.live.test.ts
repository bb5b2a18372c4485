import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { labChangesSchema } from "../../scripts/facts/machine-changes.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { asCandidate } from "../lib/as-candidate.js";
import { browserFile } from "../lib/browser-file.js";
import { labCommand } from "../lib/lab-command.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openPage } from "../lib/live-portal.js";

async function changes(since: Date) {
  const { code, stdout, stderr } = await labCommand([
    "changes",
    cycleLab,
    "ws3",
    "--since",
    since.toISOString(),
    "--json",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [ws3] = labChangesSchema.parse(JSON.parse(stdout)).changes;
  if (!ws3) throw new Error("nothing of ws3");
  return ws3;
}

async function asRoot(script: string): Promise<string> {
  const channel = await asCandidate(cycleLab, "ws3");
  const { stdout, stderr } = await channel.run(script, 60_000);
  channel.close();
  expect(stderr).toBe("");
  return stdout;
}

/** What a trainer reads of all machines of the lab, in a browser. */
async function expectOnPage(line: string): Promise<void> {
  const { address, store } = await livePortal();
  const token = await openSession(store, { role: "trainer", who: "zoe" });
  const { page, problems } = await openPage({ address: `${address}timeline/${cycleLab}`, token });
  await page.getByRole("link", { name: "What changed on the machines" }).click();
  await page.getByLabel("Since").selectOption("15");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/minutes=15/);
  expect(await page.locator("pre").textContent()).toContain(line);
  expect(problems).toEqual([]);
}

test("what root writes, takes away and starts shows, whatever he does to hide it", async () => {
  await asRoot("echo was here > /etc/before");
  await setTimeout(1100);
  const since = new Date();
  await asRoot(`
    echo '%users ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/zz && touch -d 2020-01-01 /etc/sudoers.d/zz
    echo >> /etc/before && touch -d 2020-01-01 /etc/before
    cp -p /usr/bin/sudo /usr/bin/sudo.kept && mv /usr/bin/sudo.kept /usr/bin/sudo
    mv /etc/motd /etc/motd.gone
    printf x > '/etc/two
lines'
    /usr/bin/bash -c 'exec -a kworker/0:1 /usr/bin/sleep 86400' < /dev/null > /dev/null 2>&1 &`);
  try {
    const ws3 = await changes(since);
    const { files, processes } = ws3;
    const found = files.map(({ what, path }) => `${what} ${path}`);
    expect(found).toEqual(
      expect.arrayContaining([
        "added /etc/sudoers.d/zz",
        "changed /etc/before",
        "changed /usr/bin/sudo",
        "deleted /etc/motd",
        "added /etc/motd.gone",
        "added /etc/two\nlines",
      ]),
    );
    // What was copied and is the same lies no more than before.
    expect(ws3.programs?.map(({ path }) => path)).not.toContain("/usr/bin/sudo");
    expect(processes).toContainEqual(
      expect.objectContaining({ command: "kworker/0:1 86400", exe: "/usr/bin/sleep" }),
    );
    const page = await labCommand(["changes", cycleLab, "ws3", "--since", "5min"]);
    expect(page.stdout).toContain("\n    + /etc/two\\nlines\n");
    expect(page.stdout).toContain("\n    ▸ kworker/0:1 86400  [/usr/bin/sleep]\n");
    if (existsSync(browserFile)) await expectOnPage("+ /etc/sudoers.d/zz");
  } finally {
    await asRoot(
      "pkill -f '^kworker/0:1 86400'; mv /etc/motd.gone /etc/motd; rm -f /etc/sudoers.d/zz /etc/before '/etc/two\nlines'",
    );
  }
});

test("whoever writes tens of thousands of files makes it neither long nor slow", async () => {
  const since = new Date();
  await asRoot("mkdir /home/many && cd /home/many && seq 60000 | xargs touch");
  try {
    const start = performance.now();
    const { files, moreFiles } = await changes(since);
    expect({ listed: files.length, moreFiles }).toEqual({ listed: 400, moreFiles: 20_000 });
    expect(performance.now() - start).toBeLessThan(15_000);
  } finally {
    await asRoot("rm -rf /home/many");
  }
});

test("programs that lie, what is in memory alone, and whoever calls himself another's name are told first", async () => {
  const since = new Date();
  await asRoot(`
    mkdir -p /srv/mail/boite && cd /srv/mail/boite && seq 600 | xargs touch
    mkdir -p /run/systemd/system/rsyslog.service.d && echo '[Service]' > /run/systemd/system/rsyslog.service.d/autre.conf
    cp /usr/bin/sleep /run/rsyslogd
    /usr/bin/bash -c "exec -a /usr/sbin/rsyslogd /run/rsyslogd 86400" < /dev/null > /dev/null 2>&1 &
    /usr/bin/bash -c "exec -a '(squid-1)' /usr/bin/perl -e 'sleep 86400'" < /dev/null > /dev/null 2>&1 &
    cp -a /usr/bin/systemctl /usr/bin/systemctl.distrib
    printf '%s\n' '#!/bin/sh' 'exec /usr/bin/systemctl.distrib "$@"' > /usr/bin/systemctl
    sed -i '1i auth sufficient pam_permit.so' /etc/pam.d/su
    echo > /etc/ld.so.preload
    echo '# rien' > /etc/sudoers.d/zz`);
  try {
    const { programs, files, processes } = await changes(since);
    expect(programs?.map(({ what, path }) => `${what} ${path}`)).toEqual(
      expect.arrayContaining([
        "changed /usr/bin/systemctl",
        "changed /etc/pam.d/su",
        "added /etc/ld.so.preload",
        "added /usr/bin/systemctl.distrib",
      ]),
    );
    const first = files.slice(0, 7).map(({ path }) => path);
    expect(first).toEqual(
      expect.arrayContaining([
        "/run/systemd/system/rsyslog.service.d/autre.conf",
        "/run/rsyslogd",
        "/etc/sudoers.d/zz",
        "/etc/pam.d/su",
        "/usr/bin/systemctl",
      ]),
    );
    expect(processes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ command: "/usr/sbin/rsyslogd 86400", exe: "/run/rsyslogd" }),
        expect.objectContaining({ exe: "/usr/bin/perl" }),
      ]),
    );
    const page = await labCommand(["changes", cycleLab, "ws3", "--since", since.toISOString()]);
    expect(page.stdout).toContain("\n    ~ /usr/bin/systemctl\n");
    expect(page.stdout).toContain("\n    ▸ /usr/sbin/rsyslogd 86400  [/run/rsyslogd]\n");
    expect(page.stdout).toContain("    ▸ (squid-1) -e sleep 86400  [/usr/bin/perl]\n");
    const check = await labCommand(["check", cycleLab, "cp03/carrier-is-up", "--trainer"]);
    expect(check.stdout).toContain("\n    ~ /usr/bin/systemctl\n");
  } finally {
    await asRoot(`
      mv /usr/bin/systemctl.distrib /usr/bin/systemctl
      sed -i '1{/pam_permit/d}' /etc/pam.d/su
      pkill -f '86400$'
      rm -r /srv/mail /run/systemd/system/rsyslog.service.d /run/rsyslogd /etc/ld.so.preload /etc/sudoers.d/zz`);
  }
  const { programs } = await changes(since);
  expect(programs?.map(({ path }) => path)).not.toContain("/usr/bin/systemctl");
});
