import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { classCommand } from "../../scripts/class.js";
import { labSummarySchema } from "../../scripts/operations/summaries.js";
import { inEnglish } from "../lib/in-english.js";
import { type ScriptedContainer, scriptedEngine } from "../lib/scripted-engine.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const folder = temporaryFolder();
const home = join(folder, "labs");
const containers: ScriptedContainer[] = [];
const engine = await scriptedEngine(containers);
afterAll(engine.close);
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", engine.host);

const person = "Zoé Grümbach-Ølsen";
const group = "Promotion 42";
const roster = join(folder, "class.csv");
writeFileSync(
  roster,
  `id;nom;groupe;langue;domaines\r\nka;${person};${group};fr;network\r\nkb;Yann;${group};en;network\r\nkc;Xavier;${group};;network\r\n`,
);

/** What a command prints, and the exit code that it sets. */
const lab = inEnglish(async (...args: string[]) => {
  let [stdout, stderr] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    stderr += text;
    return true;
  });
  await new Command("lab")
    .addCommand(classCommand())
    .parseAsync(["class", ...args], { from: "user" });
  return { code: process.exitCode ?? 0, stdout, stderr };
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Every file below a folder, as text. */
function textsIn(where: string): string[] {
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), "utf8")}`);
}

function stands(...labs: readonly string[]): void {
  containers.splice(0);
  for (const lab of labs) {
    for (const node of ["fw1", "net1", "fw2", "ext1"]) {
      containers.push({ lab, node, state: "running" });
    }
  }
}

test("fails on a bundle that is none, before anything of the class is begun", async () => {
  stands();
  const bundle = join(folder, "plateau.tar");
  writeFileSync(bundle, "hello");
  const up = lab("up", roster, "--trust-candidates", "--bundle", bundle);
  await expect(up).rejects.toThrow(`${bundle} is no bundle of Plateau`);
  expect(containers).toEqual([]);
});

test("a class of which half is up: each candidate has his line, and what was found is told", async () => {
  stands("ka", "kb");
  mkdirSync(join(home, "kb"), { recursive: true });
  const pauses = { version: 1, facts: [{ since: "2026-11-24T17:00:00.000Z", guests: [] }] };
  writeFileSync(join(home, "kb", "pauses.json"), JSON.stringify(pauses));
  for (const one of containers) if (one.lab === "kb") one.state = "exited";
  engine.requests.splice(0);

  const status = await lab("status", roster, "--json");
  expect(status.code, status.stderr).toBe(0);
  const summaries = z.array(labSummarySchema).parse(JSON.parse(status.stdout));
  expect(summaries.map(({ lab, state }) => `${lab} ${state}`)).toEqual([
    expect.stringMatching(/^ka (?:up|partial)$/),
    "kb paused",
    "kc absent",
  ]);
  // However many labs there are, and whatever runs in them.
  expect(engine.requests).toHaveLength(3);

  const page = await lab("status", roster);
  expect(page.stdout).toMatch(new RegExp(`^kb +Yann +${group} +paused +24 Nov 2026, `, "m"));
  expect(page.stdout).toMatch(/1 paused, 1 absent, /);

  const paused = await lab("pause", roster);
  expect(paused.code, paused.stderr).toBe(0);
  expect(paused.stdout).toMatch(/^ka {2}found (?:up|partly up), paused$/m);
  expect(paused.stdout).toMatch(/^kb {2}found paused, nothing to do$/m);
  expect(paused.stdout).toMatch(/^kc {2}found absent, nothing to do$/m);
  expect(paused.stderr).toContain(`ka  ${person} (${group}): pausing`);
  expect(paused.stderr).toContain("class: pausing: 3/3 done");
  expect(containers.map(({ state }) => state)).not.toContain("running");
});

test("nobody's name nor group enters a lab: neither its folder, nor what the engine is asked", async () => {
  stands("ka", "kb");
  engine.requests.splice(0);
  expect((await lab("pause", roster)).code).toBe(0);
  await lab("check", roster);
  expect(engine.requests.length).toBeGreaterThan(3);
  expect(readdirSync(home)).toContain("ka");
  const told = [...textsIn(home), ...engine.requests].join("\n");
  expect(told).toContain("pauses.json");
  for (const secret of [person, "Yann", "Xavier", group]) expect(told).not.toContain(secret);
});

test("those that can't be looked at are told with their cause and the command, the others have their results", async () => {
  stands("ka");
  const { code, stdout, stderr } = await lab("check", roster);
  expect(code).not.toBe(0);
  expect(stdout).toMatch(/^kc +Xavier +failed$/m);
  expect(stderr).toContain("kc: there is no lab 'kc': make it with 'lab up kc'");
  expect(stderr).toContain("→ to try again: lab check kc");
  expect(stderr).toContain("3 failed");
});

test.for(["up", "resume", "reset"])(
  "class %s refuses an engine that protects less, names each protection, and changes nothing",
  async (verb) => {
    engine.requests.splice(0);
    const problem: unknown = await lab(verb, roster).catch((why) => why);
    expect(problem).toHaveProperty("name", "Misuse");
    const told = (problem as Error).message;
    for (const missing of [
      "root on a machine is root on this server (no user namespaces)",
      "what machines write fills this server's disk",
      "a machine sees every control group of this server",
    ]) {
      expect(told).toContain(`  - ${missing}\n`);
    }
    expect(told).toContain("--trust-candidates");
    expect(engine.requests).toEqual(["GET /info"]);
  },
);

test("a roster with a line that is wrong does nothing to anybody", async () => {
  const wrong = join(folder, "wrong.csv");
  writeFileSync(wrong, "id;langue\nka;de\nka;fr\n");
  stands("ka");
  engine.requests.splice(0);
  const refused = lab("pause", wrong);
  await expect(refused).rejects.toThrow(`${wrong}:2, langue: unknown language 'de'`);
  await expect(refused).rejects.toThrow(`${wrong}:3, id: 'ka' is the id of line 2 already`);
  expect(engine.requests).toEqual([]);
});

test.for<[string, string[], RegExp]>([
  [
    "a name that none can be",
    ["save", roster, "Mardi soir"],
    /invalid name of a checkpoint 'Mardi soir'/,
  ],
  [
    "a checkpoint that one of them lacks",
    ["restore", roster, "tuesday", "--trust-candidates"],
    /unknown checkpoint of lab 'ka' 'tuesday'/,
  ],
])("%s is refused, and nothing is done to any", async ([, words, why]) => {
  stands("ka", "kb", "kc");
  engine.requests.splice(0);
  await expect(lab(...words)).rejects.toThrow(why);
  expect(engine.requests.filter((request) => !request.startsWith("GET "))).toEqual([]);
});
