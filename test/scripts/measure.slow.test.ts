import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";

/** `npm run bench`, as somebody types it. */
const bench = (...words: string[]) =>
  execa(
    join(root, "node_modules", ".bin", "tsx"),
    [join(root, "scripts", "measure.ts"), ...words],
    {
      env: { LC_ALL: "en_GB.UTF-8" },
      reject: false,
    },
  );

test.for([
  [["page"], "Allowed choices are lab, class, consoles, hosts, neighbour, pages"],
  [["pages", "--labs", "0"], "a positive number is needed, e.g. 5"],
  [["pages", "--labs", "two"], "a positive number is needed, e.g. 5"],
  [["pages", "--runs", "-1"], "a positive number is needed, e.g. 5"],
  [["pages", "--lab", "2"], "Did you mean --labs?"],
] as const)("%s is refused before anything is measured", async ([words, told]) => {
  const { exitCode, stdout, stderr } = await bench(...words);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain(told);
  expect(stdout).toBe("");
});
