import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished } from "vitest";
import { home } from "../../scripts/ground/home.js";
import { thisServer } from "../../scripts/setup/bundle/this-server.js";

/** A server that has the barest Debian and no network. */
export interface BareServer {
  /** Its files, as this server sees them. */
  readonly root: string;
  /** Its `/run`, which is none of them. */
  readonly run: string;
  /** Type commands there, as its root, in a shell that ends at the first that fails: what all of them print. */
  type(commands: string): Promise<{ code: number | undefined; said: string }>;
}

/** Its programs are found as by a user who logged in. */
const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const enter = `while read -r group; do echo $$ > "$group/cgroup.procs"; done < "$0/groups"
exec nsenter --target "$(cat "$0/pid")" --mount --net --pid --uts --ipc --cgroup --root --wd -- \\
  env -i HOME=/root LANG=C.UTF-8 PATH=${path} sh -ec "cd /root; $1"`;

/** A server of this one's Debian release inside it, booted; it goes with the test, or as the next one of its name begins. */
export async function bareServer(name: string): Promise<BareServer> {
  const place = join(home(), `bare-server-${name}`);
  const root = join(place, "root");
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const includes = "--include=systemd-sysv";
  await execa("mmdebstrap", ["--quiet", "--variant=minbase", includes, thisServer().debian, root]);

  const group = `plateau-bare-${process.pid}-${name}`;
  const boot = spawn(join(import.meta.dirname, "boot-bare-server"), [root, group, place], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  onTestFinished(async () => {
    if (boot.exitCode === null && boot.signalCode === null) {
      boot.kill("SIGKILL");
      await once(boot, "exit");
    }
    await emptied(place);
    rmSync(place, { recursive: true, force: true });
  }, 120_000);
  const type = async (commands: string) => {
    const { exitCode, all } = await execa("sh", ["-ec", enter, place, commands], {
      all: true,
      stdin: "ignore",
      reject: false,
    });
    return { code: exitCode, said: all };
  };
  // Debian 13's misses the kernel's modules, which are this server's to load.
  await expect
    .poll(async () => (await type("systemctl is-system-running || :")).said, {
      timeout: 60_000,
      interval: 1000,
    })
    .toMatch(/^(?:running|degraded)$/);
  const pid = readFileSync(join(place, "pid"), "utf8").trim();
  return { root, run: `/proc/${pid}/root/run`, type };
}

/** Its processes end a moment after their first one, and its groups are empty then. */
async function emptied(place: string): Promise<void> {
  const script = `while read -r group; do
    find "\${group%/entered}" -depth -type d -exec rmdir {} +
  done < "$0/groups"`;
  await expect
    .poll(
      () => execa("sh", ["-c", script, place], { reject: false }).then(({ failed }) => failed),
      {
        timeout: 100_000,
        interval: 500,
      },
    )
    .toBe(false);
}
