import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { versionTold } from "../../../scripts/cli/version-told.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const git = (checkout: string, ...args: readonly string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@client.test", ...args], {
    cwd: checkout,
    encoding: "utf8",
  }).trim();

test("a version has the commit of its checkout, and says where files were changed since", () => {
  const checkout = temporaryFolder();
  writeFileSync(join(checkout, "package.json"), '{ "version": "1.2.3" }\n');
  git(checkout, "init", "-q");
  git(checkout, "add", "-A");
  git(checkout, "commit", "-qm", "first");
  git(checkout, "tag", "v1.2.3");
  const commit = git(checkout, "rev-parse", "--short=7", "HEAD");
  expect(versionTold(checkout)).toBe(`plateau 1.2.3 (${commit})`);
  appendFileSync(join(checkout, "package.json"), "\n");
  expect(versionTold(checkout)).toBe(`plateau 1.2.3 (${commit}+)`);
});

test("what was unpacked without its history has a version all the same", () => {
  const checkout = temporaryFolder();
  writeFileSync(join(checkout, "package.json"), '{ "version": "1.2.3" }\n');
  expect(versionTold(checkout)).toBe("plateau 1.2.3");
});

test("the newest version of the changelog is that of the package, or not yet released", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const headings = readFileSync("CHANGELOG.md", "utf8").match(/^## .*$/gm) ?? [];
  expect(headings[0]).toMatch(/^## Unreleased$/);
  for (const [at, heading] of headings.slice(1).entries()) {
    expect(heading).toMatch(/^## \d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)$/);
    if (at === 0) expect(heading).toContain(` ${version} `);
  }
});
