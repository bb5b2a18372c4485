import { join } from "node:path";
import { expect, test } from "vitest";
import { testSummary as testSummaryOf } from "../../../../scripts/cli/tests/test-summary.js";
import { readVitestReport } from "../../../../scripts/cli/tests/vitest-report.js";
import { root } from "../../../../scripts/ground/home.js";
import { inEnglish } from "../../../lib/in-english.js";

const testSummary = inEnglish(testSummaryOf);

const file = (name: string, status: string, tests: Record<string, string>) => ({
  name: join(root, name),
  status,
  startTime: 1000,
  endTime: 3500,
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
});
const tally = readVitestReport(
  JSON.stringify({
    testResults: [
      file("test/a.test.ts", "failed", { one: "passed", two: "failed", three: "skipped" }),
      file("test/b.test.ts", "failed", {}),
    ],
  }),
);

test("a file that could not be read counts as a failure", () => {
  expect(tally).toMatchObject({
    passed: 1,
    failed: 2,
    skipped: 1,
    failures: ["test/a.test.ts: two", "test/b.test.ts"],
  });
});

test("the summary names what failed, and ends with the totals alone on a line", () => {
  const title = { fr: "tests", en: "tests" };
  const text = testSummary([[{ title }, { ...tally, seconds: 4 }]]);
  expect(text).toContain("✗ test/a.test.ts: two\n");
  expect(text).toMatch(/test\/b\.test\.ts +2\.5 s\n/);
  expect(text).toMatch(/\n1 passed, 2 failed, 1 skipped\n$/);
});
