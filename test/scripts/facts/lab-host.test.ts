import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { hostNameOf } from "../../../scripts/facts/host-name-of.js";
import { labHost } from "../../../scripts/facts/lab-host.js";
import { hostOf } from "../../../scripts/host/host-of.js";
import { hostNamed } from "../../lib/host-named.js";
import { noteHost } from "../../lib/note-host.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);

noteHost(home, "srv2");

test.for([
  ["a host's name", "srv2", hostNamed("srv2"), "srv2"],
  ["this server's", "local", hostNamed("local"), "local"],
  ["none", null, null, "local"],
] as const)("what the version before noted is where it was: %s", async ([, facts, now, name]) => {
  const lab = `was-${facts}`;
  mkdirSync(join(home, lab));
  writeFileSync(join(home, lab, "host.json"), JSON.stringify({ version: 1, facts }));
  expect(await labHost.read(lab)).toEqual(now);
  expect(hostNameOf(lab)).toBe(name);
  expect(hostOf(lab).name).toBe(name);
});

test("a lab of which nothing is noted is on this server", () => {
  expect(hostNameOf("c01")).toBe("local");
});
