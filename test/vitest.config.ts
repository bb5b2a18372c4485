import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const live = process.env["LAB_LIVE"] === "1";
/** What starts processes, waits as long as a clock says, or needs a PostgreSQL is left to `lab test`. */
const slow = process.env["LAB_SLOW"] === "1" ? [] : ["slow", "postgres"];

// Labs of tests are not the user's.
if (live) process.env["PLATEAU_HOME"] = join(root, ".lab", "test");

const common = {
  // Texts are compared in one language, whatever the locale.
  env: { LC_ALL: "en_GB.UTF-8" },
};

/** Files that replace modules: the files after them would find the replacement too. */
const changesModules = /\bvi\.(?:doMock|resetModules)\(/;
const alone = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && !name.endsWith(".live.test.ts"))
  .filter((name) => !slow.some((kind) => name.endsWith(`.${kind}.test.ts`)))
  .filter((name) => changesModules.test(readFileSync(join(root, "test", name), "utf8")))
  .map((name) => `test/${name}`);

/** Live tests need Docker and change it: they run only when asked for, alone and one at a time. */
export default defineConfig({
  root,
  test: live
    ? {
        ...common,
        include: ["test/**/*.live.test.ts"],
        globalSetup: join(root, "test", "lib", "live-setup.ts"),
        setupFiles: join(root, "test", "lib", "time-left.ts"),
        fileParallelism: false,
        isolate: false,
        testTimeout: 240_000,
        hookTimeout: 300_000,
      }
    : {
        ...common,
        setupFiles: join(root, "test", "lib", "own-place.ts"),
        experimental: { fsModuleCache: true },
        // A loop over what turned out empty has tested nothing.
        expect: { requireAssertions: true },
        // A whole command line starts in some of them, on machines that may be busy.
        testTimeout: 30_000,
        // Half of their time they wait.
        maxWorkers: "100%",
        projects: [
          {
            extends: true,
            test: {
              name: "together",
              include: ["test/**/*.test.ts"],
              exclude: [
                "test/**/*.live.test.ts",
                ...slow.map((kind) => `test/**/*.${kind}.test.ts`),
                ...alone,
              ],
              // Reading the sources anew for each file takes longer than the tests themselves.
              isolate: false,
            },
          },
          { extends: true, test: { name: "alone", include: alone } },
        ],
      },
});
