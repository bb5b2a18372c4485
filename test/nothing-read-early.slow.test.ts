import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";
import { temporaryFolder } from "./lib/temporary-folder.js";

/** What is run as it is read, or elsewhere: command lines, the app of `cdktf synth`, what a browser gets. */
const runs =
  /^scripts\/(?:cli|measure|release|terraform\/app)\.ts$|\/write\.ts$|^scripts\/portal\/browser\/|provider-libvirt/;
const modules = execFileSync("git", ["ls-files", "checks", "modules", "scripts", "stacks"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((name) => /\.tsx?$/.test(name) && !runs.test(name));

async function read(names: readonly string[]): Promise<unknown> {
  const program = join(root, "test", "lib", "programs", "read-modules.ts");
  const { stdout } = await execa("node", ["--import", "tsx", program], {
    cwd: root,
    input: JSON.stringify(names),
  });
  return JSON.parse(stdout);
}

test("no module asks for a company or any variable while it is read", async () => {
  expect(modules.length).toBeGreaterThan(1000);
  expect(await read(modules)).toEqual([]);
}, 120_000);

test("one that does is named", async () => {
  const file = join(temporaryFolder(), "early.ts");
  const plan = join(root, "stacks", "plan", "plan.js");
  writeFileSync(file, `import { plan } from "${plan}"; plan(); process.env["HOME"];`);
  expect(await read([file])).toEqual([
    expect.stringMatching(/^PLATEAU_COMPANY at .*company\.ts/),
    expect.stringMatching(/^HOME at .*early\.ts/),
  ]);
});
