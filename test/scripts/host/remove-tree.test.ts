import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeTree } from "../../../scripts/host/remove-tree.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

test("what a hostile root left goes, and nothing that it leads to", async () => {
  const outside = temporaryFolder();
  const kept = join(outside, "kept");
  writeFileSync(kept, "whole");
  const folder = join(temporaryFolder(), "-rf provision");
  const inside = join(folder, "hv1");
  mkdirSync(inside, { recursive: true });
  symlinkSync(outside, join(inside, "to-folder"));
  symlinkSync(kept, join(inside, "to-file"));
  symlinkSync("..", join(inside, "up"));
  linkSync(kept, join(outside, "same"));
  writeFileSync(join(inside, "a\nb\u001b[2J"), "");
  writeFileSync(join(inside, "-rf"), "");
  writeFileSync(join(inside, "setuid"), "");
  chmodSync(join(inside, "setuid"), 0o4755);
  mkdirSync(join(inside, "shut"));
  chmodSync(join(inside, "shut"), 0o500);
  // Neither may be opened: that would wait for ever.
  spawnSync("mkfifo", [join(inside, "pipe")]);
  const server = createServer();
  await once(server.listen(join(inside, "libvirt")), "listening");
  // Deeper than the longest path that the kernel takes: one tree is hung below another.
  const levels = Array.from({ length: 15 }, () => "d".repeat(200));
  const [upper, lower] = [join(inside, ...levels), join(inside, "below")];
  mkdirSync(upper, { recursive: true });
  mkdirSync(join(lower, ...levels), { recursive: true });
  renameSync(lower, join(upper, "below"));
  await removeTree(folder);
  server.close();
  expect(existsSync(folder)).toBe(false);
  expect(readFileSync(kept, "utf8")).toBe("whole");
});

test("what is not there is removed already", async () => {
  const nothing = join(temporaryFolder(), "nothing");
  await removeTree(nothing);
  expect(existsSync(nothing)).toBe(false);
});
