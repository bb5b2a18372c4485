import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { engine, findEngine } from "../../../../scripts/setup/requirements/engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** A PATH of one folder with these programs, and an engine of our own beside it. */
function machine(...programs: string[]) {
  const folder = temporaryFolder();
  const ours = join(folder, "cache", "tofu");
  mkdirSync(join(folder, "cache"));
  for (const file of [...programs.map((name) => join(folder, name)), ours]) {
    writeFileSync(file, "#!/bin/sh\n");
    chmodSync(file, 0o755);
  }
  return { folder, ours };
}

test("the engine is the one asked for, before any other", () => {
  const { folder, ours } = machine("tofu", "terraform", "mine");
  expect(findEngine({ PATH: folder, TERRAFORM_BINARY_NAME: "mine" }, ours)).toEqual({
    path: join(folder, "mine"),
    from: "TERRAFORM_BINARY_NAME",
  });
});

test("the engine asked for may be given by its path", () => {
  const { folder, ours } = machine("mine");
  const TERRAFORM_BINARY_NAME = join(folder, "mine");
  expect(findEngine({ PATH: "", TERRAFORM_BINARY_NAME }, ours)?.path).toBe(TERRAFORM_BINARY_NAME);
});

test.for([
  ["OpenTofu before Terraform", ["terraform", "tofu"], "tofu"],
  ["Terraform where there is no OpenTofu", ["terraform"], "terraform"],
] as const)("the engine is %s", ([, programs, expected]) => {
  const { folder, ours } = machine(...programs);
  expect(findEngine({ PATH: folder }, ours)).toEqual({
    path: join(folder, expected),
    from: "PATH",
  });
});

test("the engine is ours where the machine has none", () => {
  const { folder, ours } = machine();
  expect(findEngine({ PATH: folder }, ours)).toEqual({ path: ours, from: "cache" });
  expect(findEngine({ PATH: folder }, join(folder, "none"))).toBeUndefined();
});

test("fails on an engine asked for that is not there, rather than taking another", async () => {
  const { folder, ours } = machine("tofu");
  const env = { PATH: folder, TERRAFORM_BINARY_NAME: "terrafrom" };
  expect(findEngine(env, ours)).toBeUndefined();

  vi.stubEnv("TERRAFORM_BINARY_NAME", "terrafrom");
  const look = await engine.look();
  vi.unstubAllEnvs();
  expect(look).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: "TERRAFORM_BINARY_NAME is 'terrafrom', which is no program" },
    remedy: { en: expect.stringContaining("unset TERRAFORM_BINARY_NAME") },
  });
});
