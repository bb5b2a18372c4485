import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const build = temporaryFolder();
const home = temporaryFolder();
beforeAll(() => {
  symlinkSync(join(root, "node_modules"), join(build, "node_modules"));
  execFileSync(process.execPath, [join(root, "scripts", "cli", "build.mjs"), join(build, "lab")]);
}, 60_000);

function lab(...args: string[]) {
  return spawnSync(process.execPath, [join(build, "lab", "cli.js"), ...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", PLATEAU_HOME: home },
    encoding: "utf8",
  });
}

/** The lab of a candidate, as far as a command can tell that looks at files alone. */
function note(candidate: string, company?: string): void {
  mkdirSync(join(home, candidate), { recursive: true });
  writeFileSync(join(home, candidate, "seed"), "");
  if (company === undefined) return;
  const noted = { version: 1, facts: company };
  writeFileSync(join(home, candidate, "company.json"), JSON.stringify(noted));
}

test("a company is drawn, shown, and drawn once under a name", () => {
  const drawn = lab("company", "draw", "second", "--seed", "16");
  expect(drawn.stderr).toBe("");
  expect(drawn.stdout).toContain("second (seed 16): Estève Menuiserie, esteve.test");
  expect(JSON.parse(lab("company", "show", "second").stdout).domain).toBe("esteve.test");
  const again = lab("company", "draw", "second", "--seed", "17");
  expect(again.status).toBe(2);
  expect(again.stderr).toContain("is there already");
  expect(JSON.parse(lab("company", "show", "second").stdout).domain).toBe("esteve.test");
});

test("a centre's own is taken from its file, and refused with every mistake", () => {
  const file = join(home, "ours.json");
  const whole = JSON.parse(lab("company", "show", "duval").stdout);
  writeFileSync(file, JSON.stringify({ ...whole, domain: "ours.test", workgroup: "OURS" }));
  expect(lab("company", "add", "ours", file).status).toBe(0);
  writeFileSync(file, JSON.stringify({ ...whole, domain: "ours.fr", name: "" }));
  const { status, stderr } = lab("company", "add", "theirs", file);
  expect(status).toBe(2);
  expect(stderr).toContain('domain: "ours.fr"');
  expect(stderr).toContain('name: ""');
  const names = JSON.parse(lab("company", "list", "--json").stdout);
  expect(names.map(({ company }: { company: string }) => company)).toEqual([
    "duval",
    "ours",
    "second",
  ]);
});

test("a command is about labs of two companies", () => {
  note("c01");
  note("c02", "second");
  // What they have of exams is in files alone.
  const { status, stdout, stderr } = lab("exam", "report", "c01", "c02", "june", "--json");
  expect(status, stderr).toBe(2);
  expect(JSON.parse(stdout).map((one: { lab: string }) => one.lab)).toEqual(["c01", "c02"]);
  expect(stderr).toContain("'c01'");
  expect(stderr).toContain("'c02'");
});

test("what a company has for images is told of each", () => {
  const unknown = lab("company", "images", "third");
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain("no company 'third' is kept here");
  const own: string[] = JSON.parse(lab("company", "images", "second", "--json").stdout);
  const others: string[] = JSON.parse(lab("company", "images", "duval", "--json").stdout);
  const shared = own.filter((tag) => others.includes(tag));
  expect(shared.length).toBeGreaterThan(15);
  expect(own.length - shared.length).toBeGreaterThan(15);
});

test("an exam is drawn for a company, and its sheet tells of that one", () => {
  const { status, stdout, stderr } = lab("exam", "draw", "ccp1", "june", "--company", "second");
  expect(status, stderr).toBe(0);
  expect(stdout).toContain("(june)");
  expect(stdout).not.toContain("duval.test");
  const drawn = JSON.parse(readFileSync(join(home, "exams", "drawn.json"), "utf8"));
  expect(drawn.facts.june.company).toBe("second");
});
