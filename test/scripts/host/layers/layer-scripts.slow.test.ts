import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import {
  archiveScript,
  fillScript,
  measureScript,
  verifyScript,
} from "../../../../scripts/host/layers/layer-scripts.js";
import { removeTree } from "../../../../scripts/host/remove-tree.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const program = (name: string) => join(root, "test", "lib", "trees", name);

/** A layer with whatever its root liked, and what its links lead to. */
function hostile() {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  writeFileSync(join(outside, "kept"), "whole");
  const places = { layers: join(folder, "layers"), archives: join(folder, "archives") };
  mkdirSync(join(places.layers, "ws1"), { recursive: true });
  mkdirSync(places.archives);
  execFileSync("python3", [program("hostile-tree.py"), join(places.layers, "ws1"), outside]);
  return { places, outside };
}

const run = (script: string) => execFileSync("sh", ["-c", script], { encoding: "utf8" });
const tell = (folder: string) =>
  JSON.parse(execFileSync("python3", [program("tell-tree.py"), folder], { encoding: "utf8" }));

/** More than any of these takes. */
const most = (...names: readonly string[]) => new Map(names.map((name) => [name, 2 ** 30]));

/** As an archiver without rights sees it: who may not read a file archives none of it. */
const readable = process.getuid?.() === 0;

test.skipIf(!readable)(
  "a layer comes back as it was, whatever its root made, and nothing else is touched",
  () => {
    const { places, outside } = hostile();
    const layer = join(places.layers, "ws1");
    const before = tell(layer);
    const said = run(archiveScript(most("ws1"), places))
      .trim()
      .split(" ");
    expect(said).toEqual([
      "ws1",
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^\d+$/),
    ]);
    expect(tell(layer)).toEqual(before);
    renameSync(layer, join(places.layers, "saved"));
    // Whatever is there is not of the layer, and leads nowhere.
    mkdirSync(layer);
    execFileSync("python3", [program("hostile-tree.py"), layer, outside]);
    appendFileSync(join(layer, "plain"), "changed");
    run(fillScript("ws1", places));
    const after = tell(layer);
    expect(Object.keys(after).length).toBeGreaterThan(35);
    expect(after).toEqual(before);
    expect(readdirSync(outside)).toEqual(["kept"]);
    expect(readFileSync(join(outside, "kept"), "utf8")).toBe("whole");
    expect(existsSync(join(root, "pwned"))).toBe(false);
  },
);

test.skipIf(!readable)("a terabyte that is not there takes no room, nor time", () => {
  const { places } = hostile();
  run(archiveScript(most("ws1"), places));
  const [, bytes, files, deep] = run(measureScript(["ws1"], places))
    .split(/\s/)
    .map(Number);
  expect(bytes).toBeLessThan(2 ** 20);
  expect(files).toBeGreaterThan(35);
  expect(deep).toBe(0);
});

test("what no path reaches is told before it is archived", async () => {
  const { places } = hostile();
  const levels = Array.from({ length: 15 }, () => "d".repeat(200));
  const layer = join(places.layers, "ws1");
  mkdirSync(join(layer, "below", ...levels), { recursive: true });
  renameSync(join(layer, "below"), join(layer, "deep", ...levels, "below"));
  const [name, , , deep] = run(measureScript(["ws1"], places)).split(/\s/);
  // Nor can a test remove it as it does other folders.
  await removeTree(layer);
  expect(name).toBe("ws1");
  expect(Number(deep)).toBeGreaterThan(0);
});

test("room is told in bytes, layers or none", () => {
  const { places } = hostile();
  for (const names of [["ws1"], []]) {
    const words = run(measureScript(names, places)).trim().split("\n").at(-1)?.split(" ");
    expect(words?.[0]).toBe("room");
    expect(Number(words?.[1])).toBeGreaterThan(2 ** 20);
  }
});

test("archives that are not as they were written are told", () => {
  const { places } = hostile();
  const names = ["dc1", "ws1", "ws2", "ws3"];
  for (const name of names) {
    mkdirSync(join(places.layers, name), { recursive: true });
    writeFileSync(join(places.layers, name, "small"), name);
  }
  const sums = new Map(
    run(archiveScript(most("dc1", "ws2", "ws3"), places))
      .trim()
      .split("\n")
      .map((line) => line.split(" ").slice(0, 2) as [string, string]),
  );
  expect([...sums.keys()].sort()).toEqual(["dc1", "ws2", "ws3"]);
  expect(run(verifyScript(sums, places))).toBe("");
  appendFileSync(join(places.archives, "ws2.tar.gz"), "x");
  sums.set("ws1", "0".repeat(64));
  expect(run(verifyScript(sums, places)).trim().split("\n").sort()).toEqual(["ws1", "ws2"]);
});

test("a layer that can't be archived fails, and says why", () => {
  const { places } = hostile();
  const { status, stderr } = spawnSync("sh", ["-c", archiveScript(most("ws9"), places)], {
    encoding: "utf8",
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain("ws9");
});

test("an archive that becomes larger than it may is given up", () => {
  const { places } = hostile();
  writeFileSync(join(places.layers, "ws1", "noise"), randomBytes(2 ** 20));
  const script = archiveScript(new Map([["ws1", 2 ** 16]]), places);
  const { status, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stderr).toContain("ws1: ");
  expect(statSync(join(places.archives, "ws1.tar.gz")).size).toBeLessThanOrEqual(2 ** 16);
});

test("what has a thousand names is counted once", () => {
  const { places } = hostile();
  const layer = join(places.layers, "ws2");
  mkdirSync(layer);
  writeFileSync(join(layer, "0"), randomBytes(2 ** 20));
  for (let name = 1; name < 1000; name++) linkSync(join(layer, "0"), join(layer, `${name}`));
  const [, bytes, files] = run(measureScript(["ws2"], places))
    .split(" ")
    .map(Number);
  expect(bytes).toBeLessThan(2 ** 21);
  expect(files).toBe(1001);
});

test("what comes and goes while a layer is measured is not told", async () => {
  const { places } = hostile();
  const layer = join(places.layers, "ws2");
  mkdirSync(layer);
  const churn = `
import os
os.chdir("${layer}")
while True:
    for name in range(2000): open(str(name), "w").close()
    for name in range(2000): os.unlink(str(name))
`;
  const busy = spawn("python3", ["-c", churn], { stdio: "ignore" });
  const ended = once(busy, "exit");
  try {
    for (let look = 0; look < 20; look++) {
      const script = measureScript(["ws2"], places);
      const { stdout, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
      expect({ stdout, stderr }).toEqual({
        stdout: expect.stringMatching(/^ws2 \d+ \d+ 0\nroom \d+\n$/),
        stderr: "",
      });
    }
  } finally {
    busy.kill("SIGKILL");
    await ended;
  }
});
