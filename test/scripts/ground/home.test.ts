import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

const homeOf = async (value: string) => {
  vi.stubEnv("PLATEAU_HOME", value);
  vi.resetModules();
  return import("../../../scripts/ground/home.js");
};

test("a relative home is one of the working directory: the provider takes absolute paths alone", async () => {
  const { home, labHome } = await homeOf("labs");
  expect(home).toBe(join(process.cwd(), "labs"));
  expect(labHome("c01")).toBe(join(process.cwd(), "labs", "c01"));
});

test("an empty home is none", async () => {
  const { home, root } = await homeOf("");
  expect(home).toBe(join(root, ".lab"));
});
