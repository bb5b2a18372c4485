import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { idRange } from "../../../../scripts/ground/docker/id-range.js";
import { root } from "../../../../scripts/ground/home.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const program = join(root, "scripts", "host", "docker-engine", "files", "own-ids");
const isRoot = process.getuid?.() === 0;
const labs = idRange.count / idRange.perLab - 1;

/** What it says for a lab's machine whose disk is no overlay, so that it goes no further; its list of labs afterwards. */
async function ask(lab: string, taken: readonly string[]) {
  const clones = temporaryFolder();
  const folder = join(temporaryFolder(), "engine");
  mkdirSync(join(folder, "overlay2", "id", "merged"), { recursive: true });
  const table = join(clones, "table");
  writeFileSync(table, taken.map((line) => `${line}\n`).join(""));
  // What it mounts goes with that namespace.
  const words = [program, lab, join(folder, "overlay2", "id", "merged"), clones];
  const { stderr } = await execa("unshare", ["--mount", "perl", ...words], { reject: false });
  return { stderr, table: readFileSync(table, "utf8").trim().split("\n") };
}

test.runIf(isRoot)(
  "a lab keeps its number, and another one gets the least that is free",
  async () => {
    const taken = ["1 /plateau/a", "3 /plateau/c"];
    const known = await ask("/plateau/c", taken);
    expect(known.stderr).toContain("is no overlay");
    expect(known.table).toEqual(taken);
    expect((await ask("/plateau/b", taken)).table).toContain("2 /plateau/b");
  },
);

test.runIf(isRoot)(
  "once all are taken, labs that stand no more lose theirs, and no other does",
  async () => {
    // Of a group that there is, as of a lab that stands.
    const standing = ["/sys/fs/cgroup/system.slice", "/sys/fs/cgroup/pids/plateau"].find(
      existsSync,
    );
    const group = standing?.replace(/^\/sys\/fs\/cgroup(\/pids)?/, "") ?? "";
    const taken = Array.from({ length: Math.floor(labs) }, (_, index) =>
      index === 0 ? `1 ${group}` : `${index + 1} /plateau/gone${index}`,
    );
    const { table } = await ask("/plateau/new", taken);
    expect(table).toEqual([`1 ${group}`, "2 /plateau/new"]);
  },
);
