import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";

test("a competence's file by itself is `lab check` of it, its refusals and exit code too", () => {
  const file = join("checks", "cp03-workstation-connectivity.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, "C01"], {
    cwd: root,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
    encoding: "utf8",
  });
  expect(stderr).toContain("invalid candidate id 'C01'");
  expect(stdout).toBe("");
  expect(status).toBe(2);
});
