import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { root } from "../ground/home.js";
import type { Asset } from "./portal.js";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** What `cli/build.mjs` has bundled of the browser's part, by name. */
export async function readAssets(
  folder = join(root, ".lab", "build"),
): Promise<ReadonlyMap<string, Asset>> {
  const compressed = (await readdir(folder)).filter((file) => file.endsWith(".br"));
  const read = async (name: string) => {
    const [text, brotli] = await Promise.all([
      readFile(join(folder, name), "utf8"),
      readFile(join(folder, `${name}.br`)),
    ]);
    const type = types[name.split(".").at(-1) ?? ""] ?? "";
    return [name, { type, text, brotli: new Uint8Array(brotli) }] as const;
  };
  return new Map(
    await Promise.all(compressed.toSorted().map((file) => read(basename(file, ".br")))),
  );
}
