import { execFileSync, spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { root } from "../../scripts/ground/home.js";
import { wordsOf } from "../../scripts/ground/text.js";
import { textSchema, toldSchema } from "../../scripts/ground/text-schema.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

// Bundled once, as the shell entry does: a start from the sources takes twice as long.
const build = temporaryFolder();
beforeAll(() => {
  symlinkSync(join(root, "node_modules"), join(build, "node_modules"));
  execFileSync(process.execPath, [join(root, "scripts", "cli", "build.mjs"), join(build, "lab")]);
}, 60_000);

const requirementsSchema = z.array(
  z.object({
    id: z.string(),
    title: textSchema,
    ok: z.boolean(),
    detail: toldSchema,
    remedy: textSchema.optional(),
  }),
);

function lab(...args: string[]) {
  return spawnSync(process.execPath, [join(build, "lab", "cli.js"), ...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
    encoding: "utf8",
  });
}

test.for([
  ["an unknown verb", ["docter"], "docter"],
  ["an unknown option", ["doctor", "--fixx"], "--fixx"],
  ["options that contradict each other", ["doctor", "--fix", "--no-install"], "keep one of them"],
  ["a list of nothing", ["list"], "machines, checks, faults, exercises"],
  ["a list beside the whole catalogue", ["list", "faults", "--markdown"], "leave 'faults' out"],
] as const)("fails with exit code 2 on %s", ([, args, said]) => {
  const { status, stdout, stderr } = lab(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(said);
});

test("help is in the language asked for, wherever it is asked", () => {
  expect(lab("--help").stdout).toContain("tell what a lab needs");
  expect(lab("--help", "--lang", "fr").stdout).toContain("dire ce dont un lab a besoin");
  expect(lab("doctor", "--help", "--lang=fr").stdout).toContain("Exemples :\n");
});

test("doctor prints each thing needed as JSON, with a remedy for what is missing", () => {
  const { status, stdout } = lab("doctor", "--json");
  const found = requirementsSchema.parse(JSON.parse(stdout));
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["disk", "memory", "packages", "tun", "docker", "engine", "providers"]),
  );
  for (const { id, ok, detail, remedy } of found) {
    expect(wordsOf(detail, "fr"), id).not.toBe("");
    expect(remedy === undefined, id).toBe(ok);
  }
  expect(status).toBe(found.every(({ ok }) => ok) ? 0 : 2);
});
