import { expect, test } from "vitest";
import { isAtLeast } from "../../../scripts/ground/is-at-least.js";

test.for([
  ["20.10.24+dfsg1", "20.10.0", true],
  ["20.10.0", "20.10.0", true],
  ["28.2.2", "20.10.0", true],
  ["19.3.15", "20.10.0", false],
  ["20.9.99", "20.10.0", false],
  ["1.21", "1.21.0", true],
  ["1.19.8", "1.21.0", false],
  ["1.26rc1", "1.21.0", true],
] as const)("version %s is at least %s: %o", ([version, least, expected]) => {
  expect(isAtLeast(version, least)).toBe(expected);
});
