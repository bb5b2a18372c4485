import { execFileSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import { company } from "../../../../stacks/plan/company.js";

/** What is run as it is read, or elsewhere: command lines, the app of `cdktf synth`, what a browser gets. */
const runs =
  /^scripts\/(?:cli|measure|terraform\/app)\.ts$|\/write\.ts$|^scripts\/portal\/browser\/|provider-libvirt/;
const modules = execFileSync("git", ["ls-files", "checks", "modules", "scripts", "stacks"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((name) => /\.tsx?$/.test(name) && !runs.test(name));

test("no module asks for a company while it is read", { timeout: 120_000 }, async () => {
  vi.stubEnv("PLATEAU_COMPANY", "nobody-keeps-it");
  vi.resetModules();
  expect(() => company()).toThrow("no company 'nobody-keeps-it' is kept here");
  expect(modules.length).toBeGreaterThan(1000);
  for (const name of modules) await import(`${root}/${name}`);
});
