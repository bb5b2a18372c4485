import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { labChangesSchema } from "../../scripts/facts/machine-changes.js";
import { asCandidate } from "../lib/as-candidate.js";
import { labCommand } from "../lib/lab-command.js";
import { cycleLab } from "../lib/live-labs.js";

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
    const { files, processes } = await changes(since);
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
    expect(processes.map(({ command }) => command)).toContain("kworker/0:1 86400");
    const page = await labCommand(["changes", cycleLab, "ws3", "--since", "5min"]);
    expect(page.stdout).toContain("\n    + /etc/two\\nlines\n");
    expect(page.stdout).toContain("\n    ▸ kworker/0:1 86400\n");
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
