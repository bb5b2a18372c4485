import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { home, labHome, root } from "../../../scripts/ground/home.js";

test("a relative home is one of the working directory: the provider takes absolute paths alone", () => {
  vi.stubEnv("PLATEAU_HOME", "labs");
  expect(home()).toBe(join(process.cwd(), "labs"));
  expect(labHome("c01")).toBe(join(process.cwd(), "labs", "c01"));
});

test("an empty home is none", () => {
  vi.stubEnv("PLATEAU_HOME", "");
  expect(home()).toBe(join(root, ".lab"));
});
