import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { installPortalUnit, unitOf } from "../../../scripts/setup/portal-unit.js";

test("the unit serves as the user who asked, with his options, whatever signs they have", () => {
  const unit = unitOf(["--host", "192.0.2.10", "--key", '/home/a "b"/50%$x.pem'], "zoe");
  expect(unit).toContain("\nUser=zoe\n");
  expect(unit).toMatch(
    /\nExecStart="\/.*\/scripts\/lab" "serve" "--host" "192\.0\.2\.10" "--key" /,
  );
  expect(unit).toContain('"/home/a \\"b\\"/50%%$$x.pem"');
});

test.skipIf(existsSync("/run/systemd/system"))(
  "where there is no systemd it says so, and what to do",
  async () => {
    await expect(installPortalUnit([])).rejects.toThrow("no systemd on this server");
  },
);
