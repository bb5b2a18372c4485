import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/ground/home.js";

/** Every TypeScript file that is no test, by its path from the root. */
export const sources = ["checks", "modules", "scripts", "stacks"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/node_modules|provider-libvirt/.test(name))
      .map((name) => join(folder, name)),
  )
  .map((file) => ({ file, source: readFileSync(join(root, file), "utf8") }));
