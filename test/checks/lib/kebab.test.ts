import { expect, test } from "vitest";
import { kebab } from "../../../checks/lib/kebab.js";

test.for([
  ["wrongMask", "wrong-mask"],
  ["handedToTier3", "handed-to-tier3"],
  ["wrongARecord", "wrong-a-record"],
  ["survivesRestart", "survives-restart"],
] as const)("%s is %s", ([name, id]) => {
  expect(kebab(name)).toBe(id);
});

test("the compiler derives the same", () => {
  const id: "handed-to-tier3" = kebab("handedToTier3");
  // @ts-expect-error: a digit is part of its word
  const other: "handed-to-tier-3" = kebab("handedToTier3");
  expect(other).toBe(id);
});
