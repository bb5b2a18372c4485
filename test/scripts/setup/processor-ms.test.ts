import { expect, test } from "vitest";
import { processorMs } from "../../../scripts/setup/processes.js";

test("a process at work is seen to use the processor, and none uses any", () => {
  const before = processorMs(`${process.pid}`);
  const { user, system } = process.cpuUsage();
  // The kernel counts in hundredths of a second.
  expect(Math.abs(before - (user + system) / 1000)).toBeLessThan(100);
  expect(processorMs(undefined)).toBe(0);
  expect(processorMs("4194304")).toBe(0);
});
