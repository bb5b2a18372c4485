import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const runtime = join(root, "scripts", "host", "docker-engine", "files", "runtime");
/** Where the files of locks are, one for each machine that may be made at the same time. */
const turns = "/run/plateau/turns";

/** What Docker writes for a container that keeps the host's user namespace, and asks of the runtime. */
function sharedUser() {
  const bundle = temporaryFolder();
  const [config, log] = [join(bundle, "config.json"), join(bundle, "log.json")];
  const shared = JSON.stringify({ root: { path: bundle }, mounts: [], linux: { namespaces: [] } });
  writeFileSync(config, shared);
  const files = ["--bundle", bundle, "--pid-file", join(bundle, "pid")];
  const args = [runtime, "--log", log, "create", ...files, "t-runtime"];
  return { config, log, shared, args };
}
/** What the runtime ends with, of such a container. */
const refused = 5;

test("a machine that would be root of the server does not start, and is told why", async () => {
  const { config, log, shared, args } = sharedUser();
  const { exitCode } = await execa("sh", args, { reject: false });
  expect(exitCode).toBe(refused);
  // Docker tells what the last line of it says.
  const { level, msg } = JSON.parse(readFileSync(log, "utf8"));
  expect(level).toBe("error");
  expect(msg).toContain("a machine without ids of its own does not start");
  expect(readFileSync(config, "utf8")).toBe(shared);
});

test("a machine is made once another is, where as many are being made as processors bear", async () => {
  await execa("mkdir", ["-p", "-m", "700", turns]);
  const holders = Array.from({ length: availableParallelism() * 2 }, (_, turn) => {
    const holder = execa("flock", ["--close", join(turns, `${turn}`), "sh", "-c", "echo; cat"]);
    onTestFinished(() => void holder.kill());
    return holder;
  });
  for (const { stdout } of holders) await new Promise((held) => stdout.once("data", held));
  const made = execa("sh", sharedUser().args, { reject: false });
  const first = await Promise.race([
    made,
    new Promise((later) => setTimeout(() => later("waits"), 1500)),
  ]);
  expect(first).toBe("waits");
  for (const { stdin } of holders) stdin.end();
  expect((await made).exitCode).toBe(refused);
});
