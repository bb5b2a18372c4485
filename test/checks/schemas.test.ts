import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemaFiles } from "../../checks/schemas/schemas.js";
import { root } from "../../scripts/ground/home.js";

const checks = join(root, "checks");

test("the schemas that editors read are those that content is read by: npm run schemas", () => {
  for (const [name, text] of schemaFiles()) {
    expect(readFileSync(join(checks, "schemas", name), "utf8"), name).toBe(text);
  }
});

test("each file in YAML names its schema", () => {
  const files = readdirSync(checks, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".yaml") && !file.startsWith("lib"),
  );
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const kind = file.startsWith("scenarios") ? "scenario" : file.replace(/^.*\/|\.yaml$/g, "");
    const [first] = readFileSync(join(checks, file), "utf8").split("\n");
    expect(first, file).toBe(`# yaml-language-server: $schema=../schemas/${kind}.json`);
  }
});
