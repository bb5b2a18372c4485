import { join } from "node:path";
import { defineConfig } from "vitest/config";

const live = process.env["LAB_LIVE"] === "1";

/** Live tests need Docker and change it: they run only when asked for. */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts"],
    exclude: live ? [] : ["test/**/*.live.test.ts"],
    // Texts are compared in one language, whatever the locale.
    env: { LC_ALL: "en_GB.UTF-8" },
  },
});
