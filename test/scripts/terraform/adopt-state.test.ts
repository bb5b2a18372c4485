import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { stateFile } from "../../../scripts/ground/shelf/state-file-name.js";
import { adoptState } from "../../../scripts/terraform/adopt-state.js";
import { lockName } from "../../../scripts/terraform/initialise.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const openTofus = "registry.opentofu.org";
const terraforms = "registry.terraform.io";
const [docker, libvirt] = ["kreuzwerker/docker", "dmacvicar/libvirt"];

let made = 0;
/** What is asked of an engine that locks providers of one registry, where a state has those. */
async function askedFor(locked: string, provided: readonly string[]) {
  const stack = { lab: `t${++made}`, name: "files", folder: temporaryFolder() };
  writeFileSync(join(stack.folder, lockName), `provider "${locked}/${docker}" {\n}\n`);
  const path = stateFile(stack.lab, stack.name);
  mkdirSync(dirname(path), { recursive: true });
  const resources = provided.map((address) => ({ provider: `provider["${address}"]` }));
  if (provided.length > 0) writeFileSync(path, JSON.stringify({ version: 4, resources }, null, 2));
  const invoke = vi.fn(async (_: readonly string[]) => undefined);
  await adoptState(stack, invoke);
  return invoke.mock.calls.map(([words]) => words.join(" "));
}

test("Terraform takes each provider of OpenTofu's for its own, once", async () => {
  const provided = [docker, docker, libvirt].map((one) => `${openTofus}/${one}`);
  expect(await askedFor(terraforms, provided)).toEqual(
    [docker, libvirt].map(
      (one) => `state replace-provider -auto-approve ${openTofus}/${one} ${terraforms}/${one}`,
    ),
  );
});

test.for([
  [terraforms, terraforms],
  [openTofus, openTofus],
  [openTofus, terraforms],
] as const)("an engine of %s is asked for nothing where the state has %s", async ([own, state]) => {
  expect(await askedFor(own, [`${state}/${docker}`])).toEqual([]);
});

test("a stack that has no state yet has nothing to adopt", async () => {
  expect(await askedFor(terraforms, [])).toEqual([]);
});
