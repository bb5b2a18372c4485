import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { faultsThatShow } from "../../../scripts/training/faults-that-show.js";

const shown = (started: readonly string[]) => [
  ...faultsThatShow(catalogue.faults, catalogue.checks, started).keys(),
];

test("what undoes an exercise shows once that is started, and no other's", () => {
  expect(shown([])).not.toContain("cp05/limit-in-kilobytes");
  expect(shown(["cp05/customer-from-abroad"])).not.toContain("cp05/limit-in-kilobytes");
  expect(shown(["cp05/vendor-notice"])).toContain("cp05/limit-in-kilobytes");
});

test("what breaks the lab itself always shows", () => {
  expect(shown([])).toContain("cp03/small-mtu");
});
