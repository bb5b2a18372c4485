import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { versions } from "../../scripts/ground/versions.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const tools = [
  "sh",
  "id",
  "sed",
  "head",
  "tr",
  "cmp",
  "find",
  "dirname",
  "readlink",
  "mkdir",
  "cp",
  "flock",
];

/** A checkout with the way in and a command line of one file, on a machine with these programs. */
function checkout({
  node = process.execPath,
  npm,
}: {
  node?: string | undefined;
  npm?: string;
} = {}) {
  const folder = temporaryFolder();
  const bin = join(folder, "bin");
  const here = join(folder, "checkout");
  const write = (file: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode });
  };
  const entries = "portal/browser/entries.json";
  for (const file of ["lab", "cli/build.mjs", "ground/versions.json", entries]) {
    cpSync(join(root, "scripts", file), join(here, "scripts", file), { recursive: true });
  }
  write(join(here, "package.json"), '{ "type": "module" }');
  write(join(here, "package-lock.json"), "{}");
  write(
    join(here, "scripts", "cli.ts"),
    `import { where } from "./ground/where.js";
const args: string[] = process.argv.slice(2);
console.log(JSON.stringify({ args, where }));
if (args[0] === "fail") throw new Error("wrong");`,
  );
  const bundled = JSON.parse(readFileSync(join(root, "scripts", entries), "utf8"));
  for (const file of Object.values<string>(bundled)) {
    write(join(here, "scripts", "portal", "browser", file), "");
  }
  write(join(here, "scripts", "ground", "where.ts"), "export const where = import.meta.dirname;");
  mkdirSync(bin);
  for (const tool of tools) {
    const file = ["/usr/bin", "/bin"].map((path) => join(path, tool)).find(existsSync);
    if (file) symlinkSync(file, join(bin, tool));
  }
  if (node.startsWith("#!")) write(join(bin, "node"), node, 0o755);
  else symlinkSync(node, join(bin, "node"));
  if (npm !== undefined) write(join(bin, "npm"), npm, 0o755);

  return {
    here,
    write: (file: string, text: string) => write(join(here, file), text),
    /** What npm ci leaves: the packages, then its record. */
    install() {
      mkdirSync(join(here, "node_modules"), { recursive: true });
      for (const name of ["esbuild", "@esbuild"]) {
        symlinkSync(join(root, "node_modules", name), join(here, "node_modules", name));
      }
      write(join(here, "node_modules", ".package-lock.json"), "{}");
      write(join(here, "node_modules", ".installed-lock.json"), "{}");
    },
    lab(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(join(here, "scripts", "lab"), args, {
        env: { PATH: bin, HOME: folder, LANG: "en_GB.UTF-8" },
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
  };
}

const files = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

test("the entry lists all that is missing with --no-install, and changes nothing", () => {
  const { here, lab } = checkout();
  const before = files(here);
  const { status, stderr } = lab("up", "c01", "--no-install");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^missing, and --no-install forbids installing it:\n/);
  expect(stderr).toContain("  Node packages (npm ci)\n");
  expect(stderr).toContain("  a Terraform engine (tofu or terraform)\n");
  expect(stderr).toContain("  Terraform providers\n");
  expect(stderr).not.toContain("Node 20");
  expect(files(here)).toEqual(before);
});

test("the entry names each system package whose proof is not there", () => {
  const { write, lab } = checkout();
  const packages = {
    here: "sh",
    "file-here": "/etc/passwd",
    gone: "no-such-program",
    far: "/no/file",
  };
  write("scripts/ground/versions.json", JSON.stringify({ ...versions, packages }, undefined, 2));
  const { stderr } = lab("--no-install");
  expect(stderr.match(/system package .*/g)).toEqual(["system package gone", "system package far"]);
});

test("the entry speaks French when asked to, or when nothing is said", () => {
  const { lab } = checkout();
  expect(lab("up", "--no-install", "--lang", "fr").stderr).toContain("paquets Node (npm ci)");
  expect(lab("up", "--no-install", "--lang=fr").stderr).toContain("paquets Node (npm ci)");
});

test.for([["--lang", "de"], ["--lang=de"]])(
  "the entry refuses %j before it brings anything, and says what is allowed",
  (words) => {
    const { here, lab } = checkout();
    const before = files(here);
    const { status, stderr } = lab("up", "c01", ...words);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "unknown language 'de'; possible: fr, en\n",
    });
    expect(files(here)).toEqual(before);
  },
);

test("fails on a Node that is too old, naming it and what to do", () => {
  const { lab } = checkout({ node: "#!/bin/sh\necho v18.19.0\n" });
  const { status, stderr } = lab("--help");
  expect(status).toBe(2);
  expect(stderr).toBe(
    "Node 20 or later is needed, found: v18.19.0; install it from https://nodejs.org or your distribution's packages\n",
  );
  expect(lab("--no-install").stderr).toContain("Node 20 or later, from https://nodejs.org");
});

test("fails where npm is absent, before anything is installed", () => {
  const { lab, here } = checkout();
  const { status, stderr } = lab("up");
  expect(status).toBe(2);
  expect(stderr).toContain("npm not found: it comes with Node");
  expect(existsSync(join(here, "node_modules"))).toBe(false);
});

test("the entry says that it installs the packages, and where that failed", () => {
  const { lab } = checkout({ npm: "#!/bin/sh\necho npm says no >&2\nexit 1\n" });
  const { status, stderr } = lab("up");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^installing the Node packages.*\nnpm says no\nnpm ci failed: see above/);
});

test("the command line gets its arguments, and knows where its sources are", () => {
  const { here, install, lab } = checkout();
  install();
  const { status, stdout, stderr } = lab("shell", "a b", "--", "--no-install");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    args: ["shell", "a b", "--", "--no-install"],
    where: join(here, "scripts", "ground"),
  });
});

test("an error names the line of the source", () => {
  const { install, lab } = checkout();
  install();
  const { status, stderr } = lab("fail");
  expect(status).toBe(1);
  expect(stderr).toMatch(/scripts\/cli\.ts:4:\d+/);
});

test("a source that changed is compiled again, and fails where one is gone", () => {
  const { here, install, write, lab } = checkout();
  install();
  expect(lab().status).toBe(0);

  write("scripts/ground/where.ts", 'export const where = "elsewhere";');
  expect(JSON.parse(lab().stdout).where).toBe("elsewhere");

  // As a checkout of an older commit by a tool that keeps dates.
  write("scripts/ground/where.ts", 'export const where = "older";');
  utimesSync(join(here, "scripts", "ground", "where.ts"), 1, 1);
  write("scripts/ground/touched.ts", "export {};");
  expect(JSON.parse(lab().stdout).where).toBe("older");

  rmSync(join(here, "scripts", "ground", "where.ts"));
  const { status, stderr } = lab();
  expect(status).toBe(1);
  expect(stderr).toContain('Could not resolve "./ground/where.js"');
});

test("nothing is kept of what was compiled before", () => {
  const { here, install, write, lab } = checkout();
  install();
  lab();
  const build = join(here, ".lab", "build");
  const before = files(build);
  write(".lab/build/old/left.js", "");
  write("scripts/ground/touched.ts", "export {};");
  lab();
  expect(files(build)).toEqual(before);
});

test("nothing is compiled when nothing changed", () => {
  const { here, install, lab } = checkout();
  install();
  lab();
  const file = join(here, ".lab", "build", "cli.js");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nconsole.log("kept");`);
  expect(lab().stdout).toContain("kept");
});

test("what another version compiled is compiled again, though files of this one are older", () => {
  const { here, install, write, lab } = checkout();
  install();
  lab();
  const later = {
    "package.json": '{\n  "version": "0.2.0",\n  "type": "module"\n}\n',
    "scripts/ground/where.ts": 'export const where = "later";',
  };
  for (const [file, text] of Object.entries(later)) {
    write(file, text);
    utimesSync(join(here, file), 1, 1);
  }
  expect(JSON.parse(lab().stdout).where).toBe("later");
  const file = join(here, ".lab", "build", "cli.js");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nconsole.log("kept");`);
  expect(lab().stdout).toContain("kept");
});

test("packages are installed again when the lock changed, not when git merely touched it", () => {
  const { here, install, lab } = checkout({ npm: "#!/bin/sh\nexit 1\n" });
  install();
  const lock = join(here, "package-lock.json");
  utimesSync(lock, Date.now() / 1000 + 60, Date.now() / 1000 + 60);
  expect(lab().status).toBe(0);
  writeFileSync(lock, '{ "changed": true }');
  utimesSync(lock, Date.now() / 1000 + 60, Date.now() / 1000 + 60);
  expect(lab().stderr).toContain("installing the Node packages");
});
