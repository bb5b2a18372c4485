import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { testSummary as testSummaryOf } from "../../../../scripts/cli/tests/test-summary.js";
import { readVitestReport } from "../../../../scripts/cli/tests/vitest-report.js";
import { root } from "../../../../scripts/ground/home.js";
import { inEnglish } from "../../../lib/in-english.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const testSummary = inEnglish(testSummaryOf);

interface Told {
  readonly status: string;
  readonly failureMessages?: readonly string[];
  readonly meta?: Readonly<Record<string, string>>;
}

const file = (name: string, status: string, tests: Record<string, Told>) => ({
  name: join(root, name),
  status,
  startTime: 1000,
  endTime: 3500,
  assertionResults: Object.entries(tests).map(([title, told]) => ({
    title,
    fullName: `it ${title}`,
    failureMessages: [],
    meta: {},
    ...told,
  })),
});
const error = "AssertionError: not at once\n  seen: nothing\n    at test/a.test.ts:7:1";
const tally = readVitestReport(
  JSON.stringify({
    testResults: [
      file("test/a.test.ts", "failed", {
        one: { status: "passed" },
        two: { status: "failed", failureMessages: [error] },
        three: { status: "skipped" },
        four: { status: "passed", failureMessages: [error, "Error: nor then"] },
        five: { status: "passed", meta: { flicker: "odd at first\nand more" } },
        six: { status: "skipped" },
      }),
      { ...file("test/b.test.ts", "failed", {}), message: "no such module" },
    ],
  }),
);
const title = { fr: "tests", en: "tests" };
const text = testSummary([
  [
    { title },
    { ...tally, seconds: 4, left: [...tally.left, { file: "test/c.test.ts", tests: [] }] },
  ],
]);

test("a file that could not be read counts as a failure", () => {
  expect(tally).toMatchObject({
    passed: 3,
    failed: 2,
    skipped: 2,
    failures: [
      { name: "test/a.test.ts: it two", why: "AssertionError: not at once\n  seen: nothing" },
      { name: "test/b.test.ts", why: "no such module" },
    ],
  });
});

test("a test that passed at another try is flaky, with what was wrong at first", () => {
  expect(tally.flaky).toEqual([
    { name: "test/a.test.ts: it four", why: "AssertionError: not at once\n  seen: nothing" },
    { name: "test/a.test.ts: it five", why: "odd at first\nand more" },
  ]);
});

test("the summary names what failed, what was left out and what is flaky", () => {
  expect(text).toContain(
    "✗ test/a.test.ts: it two\n      AssertionError: not at once\n        seen: nothing\n",
  );
  expect(text).toMatch(/test\/b\.test\.ts +2\.5 s\n/);
  expect(text).toContain("left out:\n  – test/a.test.ts: three, six\n  – test/c.test.ts\n");
  expect(text).toContain("2 flaky, which did not pass at once:\n  ~ test/a.test.ts: it four\n");
  expect(text).toContain("\n      AssertionError: not at once\n");
});

test("the summary ends with what failed, then the totals, alone on a line", () => {
  expect(text).toMatch(
    /\nfailed:\n {2}✗ .*\n(?: {6}.*\n)+ {2}✗ .*\n {6}no such module\n\n3 passed, 2 failed, 2 skipped\n$/,
  );
});

test("where all passed at once and nothing was left out, nothing is said of it", () => {
  const calm = readVitestReport(
    JSON.stringify({
      testResults: [file("test/a.test.ts", "passed", { one: { status: "passed" } })],
    }),
  );
  expect(testSummary([[{ title }, { ...calm, seconds: 1 }]])).not.toMatch(/flaky|left out|failed:/);
});

test("a test that passes at its second try is told as such by Vitest itself", async () => {
  const folder = temporaryFolder();
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(
    join(folder, "tried.test.js"),
    `import { expect, test } from "vitest";
    let tries = 0;
    test("comes right", { retry: 1 }, () => expect(++tries, "tries").toBe(2));
    test("says so itself", ({ task }) => { task.meta.flicker = "seen once"; });`,
  );
  const outputFile = join(folder, "report.json");
  await execa(
    join(root, "node_modules", ".bin", "vitest"),
    ["run", `--root=${folder}`, "--reporter=json", `--outputFile=${outputFile}`],
    { cwd: folder },
  );
  expect(readVitestReport(readFileSync(outputFile, "utf8"))).toMatchObject({
    passed: 2,
    failed: 0,
    flaky: [
      {
        name: expect.stringMatching(/comes right$/),
        why: expect.stringMatching(/^AssertionError: tries/),
      },
      { name: expect.stringMatching(/says so itself$/), why: "seen once" },
    ],
  });
});
