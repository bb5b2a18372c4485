import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const runtime = join(root, "scripts", "host", "docker-engine", "files", "runtime");

test("a machine that would be root of the server does not start, and is told why", async () => {
  const bundle = temporaryFolder();
  const config = join(bundle, "config.json");
  // What Docker writes for a container that keeps the host's user namespace.
  const shared = JSON.stringify({ root: { path: bundle }, mounts: [], linux: { namespaces: [] } });
  writeFileSync(config, shared);
  const pidFile = join(bundle, "pid");
  const log = join(bundle, "log.json");
  const files = ["--bundle", bundle, "--pid-file", pidFile];
  const args = [runtime, "--log", log, "create", ...files, "t-runtime"];
  const { exitCode } = await execa("sh", args, { reject: false });
  expect(exitCode).toBe(5);
  // Docker tells what the last line of it says.
  const { level, msg } = JSON.parse(readFileSync(log, "utf8"));
  expect(level).toBe("error");
  expect(msg).toContain("a machine without ids of its own does not start");
  expect(readFileSync(config, "utf8")).toBe(shared);
});
