import { expect, test } from "vitest";
import { addressPattern } from "../../../../checks/lib/network/address-pattern.js";
import { escapePattern } from "../../../../scripts/ground/escape-pattern.js";
import { plan, segmentNames } from "../../../../stacks/plan/plan.js";

test.for(segmentNames)(
  "the pattern of %s takes its addresses, and no other segment's",
  (segment) => {
    const pattern = new RegExp(`^${addressPattern(segment)}$`);
    for (const other of segmentNames) {
      const { gateway, probe } = plan.segments[other];
      for (const address of [gateway, probe]) {
        expect(pattern.test(address), address).toBe(other === segment);
        expect(pattern.test(address.replaceAll(".", "-")), address).toBe(false);
      }
    }
  },
);

test("a text in a pattern is taken to the letter", () => {
  const text = String.raw`a.b*c+d?(e)[f]{2}^g$h|i\j`;
  expect(new RegExp(`^${escapePattern(text)}$`).test(text)).toBe(true);
  expect(new RegExp(escapePattern("10.10.30.1")).test("10x10.30.1")).toBe(false);
});
