import { expect, test } from "vitest";
import { withResets } from "../../../checks/lib/with-resets.js";

test.for([
  ["the machines that it needs, and no probe", { needs: ["ws1", "probe-lan"] }, ["ws1"]],
  ["those that go along with them", { needs: ["dc2"] }, ["dc2", "dc1"]],
  ["those that it names", { needs: ["ws1", "ws2"], resets: ["ws2"] }, ["ws2"]],
] as const)("what undoes a fault is a reset of %s", ([, definition, resets]) => {
  expect(withResets(definition)).toEqual({ ...definition, resets });
});
