import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { expect, test } from "vitest";
import type { Manifest } from "../../../../scripts/setup/bundle/manifest.js";
import { verifyBundle } from "../../../../scripts/setup/bundle/verify-bundle.js";
import { type ArchiveInput, writeArchive } from "../../../../scripts/setup/bundle/write-archive.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const texts = { "plateau.tar.gz": "sources", "packages/a_1%3a2.deb": "", "images.tar.gz": "x" };

const manifest: Manifest = {
  format: 1,
  version: "0.1.0",
  sources: "0".repeat(64),
  architecture: "x86_64",
  debian: "bookworm",
  node: "v20.20.2",
  opentofu: "1.12.6",
  images: ["plateau/router:1"],
  parts: Object.entries(texts).map(([name, text]) => ({
    name,
    size: text.length,
    sha256: createHash("sha256").update(text).digest("hex"),
  })),
};

/** A bundle of small parts; `others` are what is written in their place. */
async function bundle(others: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ ...texts, ...others })) {
    mkdirSync(dirname(join(folder, "parts", name)), { recursive: true });
    writeFileSync(join(folder, "parts", name), text);
  }
  const out = join(folder, "out");
  mkdirSync(out);
  const file = join(out, "plateau.tar");
  return {
    out,
    file,
    write: (more: Pick<ArchiveInput, "signal" | "onBytes"> = {}) =>
      writeArchive({
        manifest,
        folder: join(folder, "parts"),
        file,
        aside: `${file}.new`,
        ...more,
      }),
  };
}

test("a bundle that was written is whole, and nothing is beside it", async () => {
  const { out, file, write } = await bundle();
  await write();
  expect(await verifyBundle(file)).toEqual(manifest);
  expect(readdirSync(out)).toEqual(["plateau.tar"]);
});

test("how far the reading is, is told in bytes of the file", async () => {
  const { file, write } = await bundle();
  await write();
  const told: [number, number][] = [];
  await verifyBundle(file, (...bytes) => told.push(bytes));
  const size = readFileSync(file).length;
  expect(told.at(-1)).toEqual([size, size]);
});

test("fails where a part has become shorter meanwhile, and leaves nothing", async () => {
  const { out, write } = await bundle({ "plateau.tar.gz": "sour" });
  await expect(write()).rejects.toThrow();
  expect(readdirSync(out)).toEqual([]);
});

test("fails where it is stopped half-way, and leaves nothing", async () => {
  const { out, write } = await bundle();
  const stop = new AbortController();
  const writing = write({ signal: stop.signal, onBytes: () => stop.abort(new Error("stopped")) });
  await expect(writing).rejects.toThrow();
  expect(readdirSync(out)).toEqual([]);
});

test("fails on a bundle that is cut short, at any length", async () => {
  const { file, write } = await bundle();
  await write();
  const size = readFileSync(file).length;
  for (const length of [size - 1536, 4000, 1500]) {
    truncateSync(file, length);
    await expect(verifyBundle(file), String(length)).rejects.toThrow(
      /(?:is cut short|is altered|is no bundle).*; nothing was changed/,
    );
  }
});

test("fails on a part that is not what was written, naming it", async () => {
  const { file, write } = await bundle({ "images.tar.gz": "y" });
  await write();
  await expect(verifyBundle(file)).rejects.toThrow(
    `${file} is altered: 'images.tar.gz' is not what was written; nothing was changed: copy it again, or make it again (lab bundle make)`,
  );
});

test.for<[string, readonly [string, string][]]>([
  ["a part that is missing", [["plateau.tar.gz", "sources"]]],
  [
    "a part that nobody wrote",
    [...Object.entries(texts), ["packages/evil.deb", ""]] as [string, string][],
  ],
  ["parts in another order", Object.entries(texts).reverse()],
])("fails on %s", async ([, parts]) => {
  const file = await archive([["manifest.json", JSON.stringify(manifest)], ...parts]);
  // As long as one that is whole.
  appendFileSync(file, Buffer.alloc(8192));
  await expect(verifyBundle(file)).rejects.toThrow("is altered");
});

test.for<[string, string]>([
  ["a text", "hello"],
  ["nothing", ""],
])("fails on %s, which is no bundle", async ([, text]) => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, text);
  await expect(verifyBundle(file)).rejects.toThrow("is no bundle of Plateau");
});

test.for<[string, string]>([
  ["another archive", "{}"],
  ["a manifest of another format", JSON.stringify({ ...manifest, format: 2 })],
  ["a manifest that is no JSON", "{"],
  [
    "a part that climbs out of its folder",
    JSON.stringify({ ...manifest, parts: [{ ...manifest.parts[0], name: "packages/../../etc" }] }),
  ],
])("fails on %s", async ([, text]) => {
  await expect(verifyBundle(await archive([["manifest.json", text]]))).rejects.toThrow(
    "is no bundle of Plateau",
  );
});

test("fails on a file that is not there, saying what to give", async () => {
  await expect(verifyBundle("/nowhere/plateau.tar")).rejects.toThrow(
    "no file /nowhere/plateau.tar: give the archive that 'lab bundle make' wrote",
  );
});

/** An archive of such entries, however little a bundle's they are. */
async function archive(entries: readonly (readonly [string, string])[]): Promise<string> {
  const file = join(temporaryFolder(), "plateau.tar");
  const stream = pack();
  for (const [name, text] of entries) stream.entry({ name }, text);
  stream.finalize();
  writeFileSync(file, await buffer(stream));
  return file;
}
