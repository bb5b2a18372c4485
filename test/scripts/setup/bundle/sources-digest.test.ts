import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import { checkoutNames } from "../../../../scripts/setup/bundle/gather-checkout.js";
import { sourcesDigest } from "../../../../scripts/setup/bundle/sources-digest.js";

test("the shell's way in works the same digest out", () => {
  const begin = readFileSync(join(root, "scripts/setup/bundle/begin"), "utf8");
  const [body = ""] = /^sources_digest\(\) \{\n.*?^\}/ms.exec(begin) ?? [];
  const said = execFileSync("sh", ["-euc", `root=$0\n${body}\nsources_digest`, root], {
    encoding: "utf8",
  });
  expect(said.trim()).toBe(sourcesDigest(root));
});

test("a bundle has every file and folder of the repository", () => {
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const names = tracked.split("\0").flatMap((file) => file.split("/")[0] || []);
  expect([...checkoutNames]).toEqual([...new Set(names)].sort());
});
