import { expect, test } from "vitest";
import { holdName } from "../../../scripts/ground/hold-name.js";

test("a name is held once, and by nobody else", async () => {
  const name = `plateau/test/${process.pid}`;
  expect(await holdName(name)).toBe(true);
  expect(await holdName(name)).toBe(false);
  expect(await holdName(`${name}/other`)).toBe(true);
});
