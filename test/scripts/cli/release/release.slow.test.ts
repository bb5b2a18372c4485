import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { release } from "../../../../scripts/cli/release/release.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const day = "2026-11-28";
const changelog = (parts: string) => `# Changelog\n\n${parts}`;
let checkout = "";

const git = (...args: readonly string[]) =>
  execFileSync("git", [...args], { cwd: checkout, encoding: "utf8" }).trim();
const read = (name: string) => readFileSync(join(checkout, name), "utf8");
const write = (name: string, text: string) => writeFileSync(join(checkout, name), text);
const released = (version: string, into = temporaryFolder()) =>
  release({ checkout, version, day, into });

beforeEach(() => {
  checkout = temporaryFolder();
  write("package.json", '{\n  "name": "plateau",\n  "version": "0.1.0"\n}\n');
  write(
    "package-lock.json",
    '{\n  "name": "plateau",\n  "version": "0.1.0",\n  "lockfileVersion": 3,\n  "packages": { "": { "name": "plateau", "version": "0.1.0" } }\n}\n',
  );
  write("CHANGELOG.md", changelog("## Unreleased\n\n- Something.\n"));
  mkdirSync(join(checkout, "test"));
  write("test/release-before", "");
  git("init", "-q");
  git("config", "user.name", "t");
  git("config", "user.email", "t@client.test");
  git("add", "-A");
  git("commit", "-qm", "feat: something");
});

test("a release is a commit with version and changelog, its tag, and the archive of that tag", async () => {
  const into = temporaryFolder();
  const { tag, archive, sha256 } = await released("0.2.0", into);
  expect([tag, archive]).toEqual(["v0.2.0", join(into, "plateau-0.2.0.tar.gz")]);
  expect(read("CHANGELOG.md")).toBe(
    changelog("## Unreleased\n\n## 0.2.0 (2026-11-28)\n\n- Something.\n"),
  );
  expect(JSON.parse(read("package.json")).version).toBe("0.2.0");
  expect(JSON.parse(read("package-lock.json")).packages[""].version).toBe("0.2.0");
  expect(git("status", "--porcelain")).toBe("");
  expect(git("log", "-1", "--format=%s", "v0.2.0")).toBe("chore: release 0.2.0");
  expect(git("rev-parse", "v0.2.0^{commit}")).toBe(git("rev-parse", "HEAD~1"));
  expect(read("test/release-before")).toBe(`${git("rev-parse", "HEAD~1")}\n`);
  const listed = execFileSync("tar", ["-tzf", archive], { encoding: "utf8" });
  expect(listed.split("\n")).toContain("plateau-0.2.0/CHANGELOG.md");
  expect(
    execFileSync("sha256sum", ["--check", `${archive}.sha256`], { cwd: into, encoding: "utf8" }),
  ).toBe("plateau-0.2.0.tar.gz: OK\n");

  // Whatever was committed after it.
  write("CHANGELOG.md", changelog("## Unreleased\n\n- More.\n"));
  git("commit", "-qam", "feat: more");
  expect((await released("0.2.0")).sha256).toBe(sha256);
  expect(git("log", "-1", "--format=%s")).toBe("feat: more");
});

test.for(["0.1.0", "0.0.9", "1", "v0.2.0", "", "0.2.0-rc1", "--help"])(
  "'%s' is no version that comes after 0.1.0: nothing is changed",
  async (version) => {
    await expect(released(version)).rejects.toThrow("e.g. 0.1.1, 0.2.0, 1.0.0");
    expect(git("status", "--porcelain")).toBe("");
    expect(git("tag")).toBe("");
  },
);

test("what is not committed, and a changelog without a word, are refused with nothing changed", async () => {
  write("left.txt", "");
  await expect(released("0.2.0")).rejects.toThrow("?? left.txt");
  git("add", "-A");
  git("commit", "-qm", "feat: left");
  for (const parts of [
    "## Unreleased\n",
    "## Unreleased\n\n## 0.1.0 (2026-11-01)\n\n- Old.\n",
    "",
  ]) {
    write("CHANGELOG.md", changelog(parts));
    git("commit", "-qam", "docs: changelog");
    const wrong = released("0.2.0");
    await expect(wrong).rejects.toThrow(Misuse);
    await expect(wrong).rejects.toThrow("nothing under '## Unreleased'");
    expect(read("CHANGELOG.md")).toBe(changelog(parts));
  }
  expect(git("tag")).toBe("");
});
