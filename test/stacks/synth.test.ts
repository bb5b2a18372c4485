import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { areaNames } from "../../stacks/plan/plan.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

/** What `cdktf synth` does: runs the app command of cdktf.json, and says where the stacks go. */
function synth(lab: string) {
  const home = temporaryFolder();
  const outdir = temporaryFolder();
  // Its part of the underlay is noted already: Docker is not asked which is free.
  mkdirSync(join(home, lab));
  writeFileSync(join(home, lab, "slot"), "3");
  const { app } = JSON.parse(readFileSync(join(root, "cdktf.json"), "utf8"));
  const { status, stderr } = spawnSync(app, {
    shell: true,
    cwd: root,
    env: { ...process.env, PLATEAU_HOME: home, PLATEAU_LAB: lab, CDKTF_OUTDIR: outdir },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  const read = (...path: string[]) => JSON.parse(readFileSync(join(outdir, ...path), "utf8"));
  return {
    home,
    outdir,
    manifest: read("manifest.json"),
    stack: (name: string) => read("stacks", name, "cdk.tf.json"),
  };
}

test("the standard command line finds every stack, cables before machines", () => {
  const { home, outdir, manifest, stack } = synth("c07");
  expect(Object.keys(manifest.stacks).sort()).toEqual([...areaNames, "segments", "guests"].sort());
  expect(manifest.stacks["guests"].dependencies).toEqual(["virtualisation"]);
  for (const area of areaNames) expect(manifest.stacks[area].dependencies).toContain("segments");
  for (const name of Object.keys(manifest.stacks)) {
    const { path } = stack(name).terraform.backend.local;
    expect(resolve(outdir, "stacks", name, path)).toBe(
      join(home, "c07", "state", `${name}.tfstate`),
    );
  }
}, 30_000);

test("an engine that can hold no lab is told, and not taken for another", async () => {
  const home = temporaryFolder();
  const socket = join(home, "engine.sock");
  const rootless = {
    CgroupVersion: "2",
    CgroupDriver: "none",
    MemoryLimit: false,
    CpuCfsQuota: false,
    PidsLimit: false,
    Labels: [],
  };
  const engine = createServer(({ url = "" }, response) =>
    response.end(JSON.stringify(url.includes("/info") ? rootless : [])),
  );
  await new Promise<void>((listening) => engine.listen(socket, listening));
  onTestFinished(() => new Promise<void>((closed) => engine.close(() => closed())));
  const { app } = JSON.parse(readFileSync(join(root, "cdktf.json"), "utf8"));
  const { exitCode, stderr } = await execa(app, {
    shell: true,
    cwd: root,
    env: {
      DOCKER_HOST: `unix://${socket}`,
      PLATEAU_HOME: home,
      CDKTF_OUTDIR: join(home, "out"),
      LC_ALL: "en_GB.UTF-8",
    },
    reject: false,
  });
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain("the Docker daemon has 'none' as its control group driver");
});
