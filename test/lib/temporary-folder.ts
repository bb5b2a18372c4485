import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished, TestRunner } from "vitest";

/** An empty folder that goes with the test that asks for it; outside of tests, with the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plateau-test-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Files share this module: a hook at its top would be the first file's alone.
  if (TestRunner.getCurrentTest()) onTestFinished(remove);
  else afterAll(remove);
  return folder;
}
