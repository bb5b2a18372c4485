import { test } from "vitest";

/** Tell by name what a run leaves to others, as tests that are skipped. */
export function leaveOut(names: readonly string[]): void {
  test.for(names)("%s", (_, { skip }) => skip("another turn's"));
}
