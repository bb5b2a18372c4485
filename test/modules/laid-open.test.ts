import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import type { SecretPlace } from "../../modules/secret-places.js";
import { root } from "../../scripts/ground/home.js";
import type { LaidOpen } from "../../scripts/host/laid-open.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const folder = join(root, "modules/probe/image/files/usr/lib/plateau");
const program = readFileSync(join(folder, "laid-open"), "utf8").replace("/usr/lib/plateau", folder);

const key = "-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----\n";

/** A path, its mode, and what is in it; a folder has nothing. */
type Entry = readonly [path: string, mode: number, content?: string | Buffer];

/** What is told of a machine with one layer of its own and one of its image. */
async function laidOpen(
  built: readonly Entry[],
  now: readonly Entry[],
  places: readonly SecretPlace[] = [],
) {
  const overlay = temporaryFolder();
  for (const [layer, entries] of [
    ["image", built],
    ["own", now],
  ] as const) {
    const disk = join(overlay, layer, "diff");
    mkdirSync(disk, { recursive: true });
    for (const [path, mode, content] of entries) {
      const at = join(disk, path);
      mkdirSync(content === undefined ? at : dirname(at), { recursive: true });
      if (content !== undefined) writeFileSync(at, content);
      chmodSync(at, mode);
    }
  }
  const told = places.map(({ path, mode, owner, group }) => [
    path,
    mode,
    owner ?? null,
    group ?? null,
  ]);
  const words = [JSON.stringify({ web1: told }), "web1:own:image"];
  const { stdout } = await execa("python3", [
    // Nothing is written beside the sources, which are in an image.
    "-B",
    "-c",
    program.replaceAll("/overlay", overlay),
    ...words,
  ]);
  const { open, kept, more } = JSON.parse(stdout) as LaidOpen;
  expect(more).toBe(0);
  // Whose it is hangs on who runs the tests.
  const modes = (text: string) => text.replace(/^([0-7]+) \S+/, "$1");
  return {
    open: open.map((one) => `${one.path} ${modes(one.now)} (${modes(one.wanted)})`),
    kept: kept.map((one) => one.split(" ").slice(0, 2).join(" ")),
  };
}

test("what the image keeps from others, and lets them in now, is told", async () => {
  const { open } = await laidOpen(
    [
      ["etc/key", 0o600, key],
      ["etc/shadow", 0o640, "root:*"],
      ["srv/store", 0o700],
      ["etc/hosts", 0o644, ""],
      ["etc/same", 0o640, ""],
    ],
    [
      ["etc/key", 0o644, key],
      ["etc/shadow", 0o660, "root:*"],
      ["srv/store", 0o711],
      ["etc/hosts", 0o666, ""],
      ["etc/same", 0o600, "more"],
    ],
  );
  // A group's right is told where the group is not root's: here it is whoever runs this.
  expect(open.filter((one) => !one.startsWith("/etc/shadow")).sort()).toEqual([
    "/etc/key 644 (600)",
    "/srv/store 711 (700)",
  ]);
});

test("what the image has not is told where it is a place's, or a secret by its form that everybody reaches", async () => {
  const places = [{ path: "srv/depot/.*", mode: "700" }] as const;
  const { open, kept } = await laidOpen(
    [
      ["srv", 0o755],
      ["root", 0o700],
    ],
    [
      ["srv", 0o755],
      ["root", 0o700],
      ["srv/depot/data", 0o755],
      ["srv/depot/config", 0o600, "x"],
      ["srv/copy.bak", 0o644, `# ${"x".repeat(9)}\n${key}`],
      ["srv/own.bak", 0o600, key],
      ["root/key", 0o644, key],
      ["srv/keytab", 0o644, Buffer.from([5, 2, 0, 0, 0, 70])],
      ["srv/shadow", 0o644, "root:$y$j9T$abcdefgh$ijklmnop:19000:0:99999:7:::\n"],
      ["srv/cert.pem", 0o644, "-----BEGIN CERTIFICATE-----\n"],
      ["srv/readme", 0o644, "how to make a PRIVATE KEY"],
    ],
    places,
  );
  expect(open.sort()).toEqual([
    "/srv/copy.bak 644 (private key)",
    "/srv/depot/data 755 (700)",
    "/srv/keytab 644 (keytab)",
    "/srv/shadow 644 (digest of a password)",
  ]);
  expect(kept).toEqual(["/srv/own.bak 600"]);
});

test("a key that everybody may read in the image as well is no news", async () => {
  const { open } = await laidOpen(
    [["etc/example.key", 0o644, key]],
    [["etc/example.key", 0o644, `${key}\n`]],
  );
  expect(open).toEqual([]);
});

test("no link is followed", async () => {
  const overlay = temporaryFolder();
  for (const layer of ["image", "own"])
    mkdirSync(join(overlay, layer, "diff"), { recursive: true });
  const elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, "key"), key);
  symlinkSync(elsewhere, join(overlay, "own/diff/way"));
  symlinkSync(join(elsewhere, "key"), join(overlay, "own/diff/key"));
  const { stdout } = await execa("python3", [
    // Nothing is written beside the sources, which are in an image.
    "-B",
    "-c",
    program.replaceAll("/overlay", overlay),
    '{"web1": [[".*", "0", null, null]]}',
    "web1:own:image",
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ open: [], kept: [] });
});
