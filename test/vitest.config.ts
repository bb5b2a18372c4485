import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const live = process.env["LAB_LIVE"] === "1";

// Labs of tests are not the user's: their folders go by themselves, whatever a killed run left.
const home = join(root, ".lab", "test");
if (live) process.env["PLATEAU_HOME"] = home;

const common = {
  // Texts are compared in one language, whatever the locale.
  env: { LC_ALL: "en_GB.UTF-8", ...(live && { PLATEAU_HOME: home }) },
};

/** Live tests need Docker and change it: they run only when asked for, alone and one at a time. */
export default defineConfig({
  root,
  test: live
    ? {
        ...common,
        include: ["test/**/*.live.test.ts"],
        globalSetup: join(root, "test", "lib", "live-setup.ts"),
        fileParallelism: false,
        isolate: false,
        // A machine shared with others may be short of breath for longer than a check is patient.
        retry: 2,
        testTimeout: 240_000,
        hookTimeout: 300_000,
      }
    : {
        ...common,
        include: ["test/**/*.test.ts"],
        exclude: ["test/**/*.live.test.ts"],
        // A whole command line starts in some of them, on machines that may be busy.
        testTimeout: 30_000,
      },
});
