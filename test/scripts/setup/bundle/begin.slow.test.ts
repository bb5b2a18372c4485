import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import type { Manifest } from "../../../../scripts/setup/bundle/manifest.js";
import { sourcesDigest } from "../../../../scripts/setup/bundle/sources-digest.js";
import { thisServer } from "../../../../scripts/setup/bundle/this-server.js";
import { writeArchive } from "../../../../scripts/setup/bundle/write-archive.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const tools =
  "sh cat cmp cp cut df dirname find flock grep gzip head id mkdir mktemp mv paste readlink rm sed sha256sum sort stat tar uname xargs";

/**
 * A checkout on a server with neither Node nor Node packages, and a bundle for it.
 * The manifest gives each part its name, size and digest, and the fields of `part`.
 */
async function server(other: Partial<Manifest> = {}, part: { unpacked?: number } = {}) {
  const folder = temporaryFolder();
  const here = join(folder, "checkout");
  const write = (file: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { mode });
  };
  const entries = "portal/browser/entries.json";
  for (const file of [
    "lab",
    "cli/build.mjs",
    "ground/versions.json",
    entries,
    "setup/bundle/begin",
  ]) {
    cpSync(join(root, "scripts", file), join(here, "scripts", file), { recursive: true });
  }
  for (const file of Object.values<string>(
    JSON.parse(readFileSync(join(root, "scripts", entries), "utf8")),
  )) {
    write(`checkout/scripts/portal/browser/${file}`, "");
  }
  write("checkout/scripts/cli.ts", "console.log(JSON.stringify(process.argv.slice(2)));");
  write(
    "checkout/package.json",
    `${JSON.stringify({ name: "plateau", version: "0.1.0", type: "module" }, undefined, 2)}\n`,
  );
  write("checkout/package-lock.json", "{}");
  for (const name of ["modules", "stacks"]) write(`checkout/${name}/one.ts`, "export {};");

  write("tree/node/bin/node", `#!/bin/sh\nexec ${process.execPath} "$@"\n`, 0o755);
  write("tree/node_modules/.package-lock.json", "{}");
  for (const name of ["esbuild", "@esbuild"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "tree", "node_modules", name));
  }
  mkdirSync(join(folder, "parts"));
  const parts = ["node", "node_modules"].map((name) => {
    const file = join(folder, "parts", `${name}.tar.gz`);
    spawnSync("tar", ["-czf", file, "-C", join(folder, "tree"), name]);
    const content = readFileSync(file);
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { name: `${name}.tar.gz`, size: content.length, sha256, ...part };
  });
  const manifest: Manifest = {
    format: 1,
    ...thisServer(),
    version: "0.1.0",
    sources: sourcesDigest(here),
    node: process.version,
    opentofu: "1.12.6",
    images: [],
    parts,
    ...other,
  };
  const file = join(folder, "a bundle.tar");
  await writeArchive({ manifest, folder: join(folder, "parts"), file, aside: `${file}.new` });

  const bin = join(folder, "bin");
  mkdirSync(bin);
  for (const tool of tools.split(" ")) {
    const found = ["/usr/bin", "/bin"].map((path) => join(path, tool)).find(existsSync);
    if (found) symlinkSync(found, join(bin, tool));
  }
  return {
    file,
    /** Folders that parts are unpacked into, one for each. */
    places: [join(folder, ".cache", "plateau"), join(here, ".lab")],
    has: () => [
      ...readdirSync(here),
      ...readdirSync(folder).filter((name) => name.startsWith(".cache")),
    ],
    lab(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(join(here, "scripts", "lab"), args, {
        env: { PATH: bin, HOME: folder, LANG: "en_GB.UTF-8" },
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
  };
}

test.for([
  ["class", "up", "class.csv"],
  ["doctor", "--fix"],
  ["host", "init", "--postgres"],
])("so it is with all that may be set up: lab %s %s %s", async (words) => {
  const { file, lab } = await server();
  const { status, stdout, stderr } = lab(...words, "--bundle", file);
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toEqual([...words, "--bundle", file]);
});

test("a server without Node takes it, and the Node packages, from the bundle, and has them from then on", async () => {
  const { file, lab } = await server();
  const { status, stdout, stderr } = lab("up", "c01", "--bundle", file);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: `verifying ${file}\ninstalling Node ${process.version}\ninstalling the Node packages into node_modules\n`,
  });
  expect(JSON.parse(stdout)).toEqual(["up", "c01", "--bundle", file]);
  expect(lab("status")).toEqual({ status: 0, stdout: '["status"]\n', stderr: "" });
});

test("what one that was killed left of a part half unpacked is gone after", async () => {
  const { file, places, lab } = await server();
  const left = places.map((place) => join(place, "unpacked", "half"));
  for (const one of left) mkdirSync(one, { recursive: true });
  expect(lab("up", "--bundle", file).status).toBe(0);
  expect(
    places.flatMap((place) => readdirSync(place)).filter((name) => name === "unpacked"),
  ).toEqual([]);
});

test.for<[string, string[]]>([
  ["a verb that installs nothing", ["status"]],
  ["a doctor that only looks", ["doctor"]],
  ["whoever forbids it", ["up", "--no-install"]],
])("nothing is taken from a bundle for %s", async ([, words]) => {
  const { file, lab, has } = await server();
  const before = has();
  expect(lab(...words, `--bundle=${file}`).status).toBe(2);
  expect(has()).toEqual(before);
});

test("fails where a part does not fit on the disk, with the arithmetic, and with nothing changed", async () => {
  const { file, lab, has } = await server();
  const before = has();
  const other = await server({}, { unpacked: 9e15 });
  const { status, stderr } = other.lab("up", "--bundle", other.file);
  expect(status).toBe(2);
  // On one disk they add up.
  expect(stderr).toMatch(
    /takes 18000000000 MB in \S+, and \d+ MB are free there: free some; nothing was changed\n$/,
  );
  expect(other.has().filter((name) => name !== ".lab")).toEqual(before);
  expect(lab("up", "--bundle", file).status).toBe(0);
});

test.for<[string, Partial<Manifest>, string]>([
  ["another version", { version: "0.2.0" }, "is of another version of Plateau (0.2.0)"],
  ["other sources", { sources: "0".repeat(64) }, "is of another version of Plateau (0.1.0)"],
  [
    "another Debian release",
    { debian: "sarge" },
    "has packages of Debian sarge, this machine is '",
  ],
  ["another architecture", { architecture: "vax" }, "is for vax machines, this one is "],
])("fails on a bundle of %s, with nothing changed", async ([, other, said]) => {
  const { file, lab, has } = await server(other);
  const before = has();
  const { status, stderr } = lab("doctor", "--fix", "--bundle", file);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).toMatch(/; nothing was changed\n$/);
  expect(has().filter((name) => name !== ".lab")).toEqual(before);
});

test("fails on a bundle that is cut short or altered, with nothing changed", async () => {
  const { file, lab, has } = await server();
  const whole = readFileSync(file);
  const before = has();
  const altered = Buffer.from(whole);
  const at = altered.indexOf(Buffer.from([0x1f, 0x8b, 8])) + 20;
  altered[at] = (altered[at] ?? 0) ^ 1;
  writeFileSync(file, altered);
  expect(lab("up", "--bundle", file)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`${file} is altered: copy it again; nothing was changed`),
  });
  writeFileSync(file, whole);
  truncateSync(file, whole.length - 1500);
  expect(lab("up", "--bundle", file)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is cut short or altered"),
  });
  truncateSync(file, 100);
  expect(lab("up", "--bundle", file).stderr).toContain("is no bundle of Plateau");
  expect(lab("up", "--bundle", "/nowhere").stderr).toBe(
    "/nowhere is no file; nothing was changed\n",
  );
  expect(has().filter((name) => name !== ".lab")).toEqual(before);
});
