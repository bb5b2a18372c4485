import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";

/** Every failure, whatever it is, taken for nothing: over several lines as well. */
const swallows = /\.catch\(\s*\(\)\s*=>\s*(?:undefined|\{\s*\})\s*,?\s*\)/;

test("no check takes every failure for nothing: what can't be taken away is told", () => {
  const files = readdirSync(join(root, "checks"), { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => file.endsWith(".ts"));
  expect(code.length).toBeGreaterThan(500);
  const swallowing = code.filter((file) =>
    swallows.test(readFileSync(join(root, "checks", file), "utf8")),
  );
  expect(swallowing).toEqual([]);
});
