import { relative } from "node:path";
import { z } from "zod";
import { root } from "../../ground/home.js";
import type { Tally } from "./tally.js";

/** What Vitest's JSON reporter writes, as far as it is read here. */
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      /** Why it could not be read. */
      message: z.string().optional(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          title: z.string(),
          /** Of every try: a test that passed in the end has those of the tries before. */
          failureMessages: z.array(z.string()),
          /** What a test found wrong at first, and noted itself. */
          meta: z.object({ flicker: z.string().optional() }),
        }),
      ),
    }),
  ),
});

/** Vitest's own account of a run. A file that could not even be read is a failure too. */
export function readVitestReport(json: string): Omit<Tally, "seconds"> {
  const { testResults } = report.parse(JSON.parse(json));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = testResults.map((file) => ({ ...file, name: relative(root, file.name) }));
  const broken = named.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failures = [
    ...named.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages: [why = ""] }) => ({
          name: `${name}: ${fullName}`,
          why: firstLines(why),
        })),
    ),
    ...broken.map(({ name, message = "" }) => ({ name, why: firstLines(message) })),
  ];
  const flaky = named.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ status, fullName, failureMessages, meta }) => {
      const [why = meta.flicker] = failureMessages;
      return status === "passed" && why !== undefined
        ? [{ name: `${name}: ${fullName}`, why: firstLines(why) }]
        : [];
    }),
  );
  const left = named.flatMap(({ name, assertionResults }) => {
    const skipped = assertionResults.filter(({ status }) => !["passed", "failed"].includes(status));
    return skipped.length > 0 ? [{ file: name, tests: skipped.map(({ title }) => title) }] : [];
  });
  const passed = tests.filter(({ status }) => status === "passed").length;
  return {
    passed,
    failed: failures.length,
    skipped: tests.length - passed - (failures.length - broken.length),
    files: named.map(({ name, startTime, endTime }) => ({
      name,
      seconds: (endTime - startTime) / 1000,
    })),
    failures,
    flaky,
    left,
  };
}

/** As many as tell of two checks what was expected and seen. */
const mostLines = 8;

/** What a test said before the calls that led there. */
function firstLines(text: string): string {
  const [said = ""] = text.trim().split(/\n +at /, 1);
  return said.split("\n").slice(0, mostLines).join("\n");
}
