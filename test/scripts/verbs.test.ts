import { build } from "esbuild";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";

/** What takes long to read, and is of use for the work of a verb alone: checks, and images but the two that all share. */
const heavy = /^(?:checks\/cp\d\d|modules\/(?!base\/|probe\/).*-image\.ts$)/;

test("no verb reads checks or images for its help", async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["scripts/verbs.ts"],
    write: false,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    metafile: true,
    loader: { ".svg": "empty" },
  });
  const importsOf = (file: string) => metafile.inputs[file]?.imports ?? [];
  const verbs = importsOf("scripts/verbs.ts").filter(({ kind }) => kind === "dynamic-import");
  expect(verbs.length).toBeGreaterThan(30);
  for (const { path: verb } of verbs) {
    const read = new Set([verb]);
    for (const file of read) {
      for (const { path, kind, external } of importsOf(file)) {
        if (kind === "import-statement" && !external) read.add(path);
      }
    }
    expect([...read].filter((file) => heavy.test(file)).slice(0, 3), verb).toEqual([]);
  }
});
