import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { reportSchema } from "../../checks/lib/run/result.js";
import { checkpoints } from "../../scripts/facts/journal.js";
import { home, root } from "../../scripts/ground/home.js";
import { english } from "../../scripts/ground/text.js";
import { standing } from "../../scripts/host/standing.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { type Ended, labCommand } from "../lib/lab-command.js";
import { leftStanding } from "../lib/left-standing.js";
import { formerLab } from "../lib/live-labs.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

/** The commit of the release that people have. */
const release = readFileSync(join(root, "test/release-before"), "utf8").trim();
const versions = temporaryFolder();
const former = join(versions, "former");
const later = join(versions, "later");
/** Images of the release before that are none of this version's are built in some minutes. */
const longMs = 20 * 60_000;
const settling = { timeout: 6 * 60_000, interval: 1000 };

const isThere =
  (await execa("git", ["cat-file", "-e", `${release}^{commit}`], { cwd: root, reject: false }))
    .exitCode === 0;
/** A clone without history does not have it. */
const upgraded = test.runIf(isThere);

/** Run a version's command line on the labs of this one. */
const by =
  (checkout: string) =>
  (...words: string[]): Promise<Ended> =>
    labCommand(words, { checkout, env: { PLATEAU_HOME: home() } });

/** The same, where it has to succeed. */
const done =
  (checkout: string) =>
  async (...words: string[]): Promise<void> => {
    const { code, stdout, stderr } = await by(checkout)(...words);
    expect(code, `lab ${words.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  };
const before = done(former);
const now = done(root);

/** A commit as people have it: without its history. */
async function unpack(commit: string, into: string): Promise<void> {
  mkdirSync(into);
  const archive = await execa("git", ["archive", commit], { cwd: root, encoding: "buffer" });
  await execa("tar", ["-x", "-C", into], { input: archive.stdout });
}

/** This version, but that machines are told one thing more as they are made, which none is told while it stands. */
async function makeLater(): Promise<void> {
  await unpack("HEAD", later);
  symlinkSync(join(root, "node_modules"), join(later, "node_modules"));
  const file = join(later, "modules/machine.ts");
  const source = readFileSync(file, "utf8");
  const changed = source.replace("env: [", 'env: ["PLATEAU_LATER=1", ');
  expect(changed).not.toBe(source);
  writeFileSync(file, changed);
}

const reports = z.array(reportSchema);

/** What is not as on a healthy lab of this version. */
async function wrong(): Promise<string[]> {
  const { stdout } = await by(root)("check", formerLab, "--json");
  const [report] = reports.parse([JSON.parse(stdout)].flat());
  expect(report?.results.length).toBeGreaterThan(200);
  return (report?.results ?? []).flatMap(({ id, outcome, seen }) =>
    outcome === "not_satisfied" || outcome === "not_observed" ? `${id}: ${english(seen)}` : [],
  );
}

/** A file of root's on the disk of one of its machines. */
const mark = (machine: string, name: string, checkout = root) =>
  done(checkout)("shell", formerLab, machine, "--", "touch", `/root/${name}`);
const isMarked = async (machine: string, name: string) =>
  (await by(root)("shell", formerLab, machine, "--", "test", "-e", `/root/${name}`)).code === 0;

/** Containers of its machines, by name. */
const made = async () =>
  new Map([...(await standing(formerLab)).nodes].map(([name, { Id }]) => [name, Id]));

beforeAll(async () => {
  if (!isThere) return;
  await unpack(release, former);
  await before("doctor", "--fix");
  await before("up", formerLab);
  await mark("ws1", "before", former);
  await before("save", formerLab, "former");
  await mark("ws1", "after", former);
  await now("doctor", "--fix");
}, longMs);

afterAll(async () => {
  if (!isThere) return;
  // The release before has left its own files of the engine, where it was cut off.
  await by(root)("doctor", "--fix");
  await takeDown(formerLab);
  for (const name of Object.keys((await checkpoints.read(formerLab)).kept)) {
    await by(root)("checkpoints", formerLab, "--remove", name);
  }
}, longMs);

upgraded(
  "a lab that the release before made is looked at as it stands: the way into hv1's libvirt that it left is told of",
  async () => {
    await expect
      .poll(wrong, settling)
      .toEqual([expect.stringMatching(/^cp12\/nothing-else-hosted: .*\/run\/provision\/libvirt/)]);
  },
  longMs,
);

upgraded(
  "one that the release before paused goes on, with all its machines, and that way is shut",
  async () => {
    const stood = await made();
    await before("pause", formerLab);
    await now("resume", formerLab);
    expect(await made()).toEqual(stood);
    expect(await isMarked("ws1", "after")).toBe(true);
    await expect.poll(wrong, settling).toEqual([]);
  },
  longMs,
);

upgraded(
  "machines are made anew as this version has them, and the others stay",
  async () => {
    const stood = await made();
    await now("reset", formerLab, "ws1", "hv1");
    const stand = await made();
    const anew = [...stood].filter(([name, id]) => stand.get(name) !== id).map(([name]) => name);
    expect(anew.toSorted()).toEqual(["hv1", "ws1"]);
    await expect.poll(wrong, settling).toEqual([]);
  },
  longMs,
);

upgraded(
  "a version that could not keep its disks says so before it touches it, and what it says keeps them",
  async () => {
    await makeLater();
    await mark("ws2", "kept");
    const stood = await made();

    const reset = await by(later)("reset", formerLab, "ws1");
    expect(reset.code, reset.stderr).toBe(2);
    expect(reset.stderr).toContain("ws2, ws3, wsb1");
    await now("pause", formerLab);
    const resume = await by(later)("resume", formerLab);
    expect(resume.code, resume.stderr).toBe(2);
    for (const name of machineNames) expect(resume.stderr).toContain(name);
    expect(await made()).toEqual(stood);

    await done(later)("save", formerLab, "kept");
    await done(later)("restore", formerLab, "kept");
    expect([...(await made())].filter(([name, id]) => stood.get(name) === id)).toEqual([]);
    expect(await isMarked("ws2", "kept")).toBe(true);
  },
  longMs,
);

upgraded(
  "it comes back to what the release before had saved of it",
  async () => {
    await now("restore", formerLab, "former");
    expect([await isMarked("ws1", "before"), await isMarked("ws1", "after")]).toEqual([
      true,
      false,
    ]);
    await expect.poll(wrong, settling).toEqual([]);
  },
  longMs,
);

upgraded(
  "it is taken down, and nothing is left of it",
  async () => {
    for (const name of ["former", "kept"]) await now("checkpoints", formerLab, "--remove", name);
    await now("down", formerLab);
    expect(await leftStanding(formerLab)).toEqual([]);
  },
  longMs,
);
