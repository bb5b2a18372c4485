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
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
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
        .map(({ fullName }) => `${name}: ${fullName}`),
    ),
    ...broken.map(({ name }) => name),
  ];
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
  };
}
