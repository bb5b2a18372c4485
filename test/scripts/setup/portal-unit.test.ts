import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { installPortalUnit, unitOf } from "../../../scripts/setup/portal-unit.js";

test("the unit serves as the user who asked, with his options, whatever signs they have", () => {
  const unit = unitOf(["--host", "192.0.2.10", "--key", '/home/a "b"/50%$x.pem'], "zoe", {
    PATH: "/opt/node 20%$/bin:/usr/bin",
    DOCKER_HOST: "unix:///run/other.sock",
    XDG_CACHE_HOME: "",
    SECRET: "stays where it is",
  });
  expect(unit).toContain("\nUser=zoe\n");
  expect(unit).toMatch(
    /\nExecStart="\/.*\/scripts\/lab" "serve" "--host" "192\.0\.2\.10" "--key" /,
  );
  expect(unit).toContain('"/home/a \\"b\\"/50%%$$x.pem"');
  expect(unit).toMatch(/^Environment="PLATEAU_HOME=\/.*"$/m);
  expect(unit).toContain('\nEnvironment="PATH=/opt/node 20%%$/bin:/usr/bin"\n');
  expect(unit).toContain('\nEnvironment="DOCKER_HOST=unix:///run/other.sock"\n');
  expect(unit).not.toMatch(/XDG_CACHE_HOME|SECRET/);
});

test.skipIf(existsSync("/run/systemd/system"))(
  "where there is no systemd it says so, and what to do",
  async () => {
    await expect(installPortalUnit([])).rejects.toThrow("no systemd on this server");
  },
);
