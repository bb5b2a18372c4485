import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../ground/home.js";
import type { Asset } from "./portal.js";
import { assetNames } from "./routes/assets.js";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** What `cli/build.mjs` has bundled of the browser's part, by name. */
export async function readAssets(
  folder = join(root, ".lab", "build"),
): Promise<ReadonlyMap<string, Asset>> {
  const read = async (name: string) => {
    const text = await readFile(join(folder, name), "utf8");
    return [name, { type: types[name.split(".").at(-1) ?? ""] ?? "", text }] as const;
  };
  return new Map(await Promise.all(assetNames.map(read)));
}
