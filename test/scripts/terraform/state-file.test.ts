import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import {
  mendStates,
  notedAddresses,
  notedIds,
  statedStacks,
} from "../../../scripts/terraform/state-file.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);

const noted = { type: "docker_container", name: "fw1", instances: [{ attributes: { id: "abc" } }] };
const whole = JSON.stringify({ resources: [noted] });

/** A lab whose state folder has these files. */
function labWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(home, name, "state");
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

test("a whole state says what it notes", async () => {
  labWith("c01", { "network.tfstate": whole, "network.tfstate.backup": "" });
  expect(await statedStacks("c01")).toEqual(["network"]);
  expect(await notedIds("c01", "network")).toEqual(["abc"]);
  expect([...(await notedAddresses("c01", "network"))]).toEqual([["abc", "docker_container.fw1"]]);
});

test("an engine killed before it wrote, or that never ran, notes nothing", async () => {
  labWith("c02", { "network.tfstate": "" });
  await mendStates("c02");
  expect(await notedIds("c02", "network")).toEqual([]);
  expect(await notedIds("c02", "directory")).toEqual([]);
});

test("half a state gives way to the one before", async () => {
  const half = whole.slice(0, 20);
  const folder = labWith("c03", { "network.tfstate": half, "network.tfstate.backup": whole });
  await mendStates("c03");
  expect(readFileSync(join(folder, "network.tfstate"), "utf8")).toBe(whole);
});

test("half a state with none before is no state", async () => {
  const folder = labWith("c04", { "network.tfstate": whole.slice(0, 20) });
  await mendStates("c04");
  expect(readdirSync(folder)).toEqual([]);
});
