import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { root } from "../scripts/ground/home.js";

const schema = z.object({
  dependencies: z.record(z.string(), z.string()),
  overrides: z.unknown().optional(),
});

test("npm 9.2, Debian's own, reads package.json: nothing is overridden where a dependency is an alias", () => {
  const found = schema.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  expect(Object.values(found.dependencies).some((spec) => spec.startsWith("npm:"))).toBe(true);
  expect(found.overrides).toBeUndefined();
});
