import { expect, test } from "vitest";
import { due } from "../../../../checks/lib/declared/due.js";

const now = new Date("2026-11-28T10:00:00");

test.for([
  [undefined, true],
  ["2026-11-27", true],
  ["2026-11-28", true],
  ["2026-11-29", false],
] as const)("what has to be there by %s is due on 28 November: %s", ([by, isDue]) => {
  expect(due([{ by }], now)).toHaveLength(isDue ? 1 : 0);
});
