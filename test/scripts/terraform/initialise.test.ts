import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { initialise } from "../../../scripts/terraform/initialise.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const cache = temporaryFolder();
vi.stubEnv("XDG_CACHE_HOME", cache);

const lock = (hash: string) => `provider "registry.terraform.io/kreuzwerker/docker" {
  version     = "4.6.0"
  constraints = "4.6.0"
  hashes = [
    "h1:${hash}=",
  ]
}
`;

/** A synthesized stack, told from others by where its state is kept. */
function stackWith(path: string): string {
  const folder = temporaryFolder();
  const terraform = { backend: { local: { path } } };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify({ terraform }));
  return folder;
}

const init = vi.fn<(folder: string) => Promise<void>>();
const initialised = (folder: string, options?: { anew: boolean }) =>
  initialise(folder, () => init(folder), options);

beforeEach(() => {
  init.mockReset().mockImplementation(async (folder) => {
    mkdirSync(join(folder, ".terraform"));
    symlinkSync("/mirror/docker", join(folder, ".terraform", "docker"));
    writeFileSync(join(folder, ".terraform.lock.hcl"), lock(`${init.mock.calls.length}`));
  });
});

test("the same stack of the next lab is initialised without the engine", async () => {
  await initialised(stackWith("../a.tfstate"));
  const next = stackWith("../a.tfstate");
  await initialised(next);
  expect(init).toHaveBeenCalledOnce();
  expect(readlinkSync(join(next, ".terraform", "docker"))).toBe("/mirror/docker");
});

test("one that differs in its backend is initialised for itself", async () => {
  await initialised(stackWith("../b.tfstate"));
  await initialised(stackWith("../c.tfstate"));
  expect(init).toHaveBeenCalledTimes(2);
});

test("one that was initialised is left alone, and the engine digests no provider for it", async () => {
  const folder = stackWith("../d.tfstate");
  await initialised(folder);
  await initialised(folder);
  expect(init).toHaveBeenCalledOnce();
  const text = readFileSync(join(folder, ".terraform.lock.hcl"), "utf8");
  expect(text).toContain('version     = "4.6.0"');
  expect(text).not.toContain("hashes");
});

test("what a killed run left without a lock is begun again", async () => {
  const folder = stackWith("../f.tfstate");
  mkdirSync(join(folder, ".terraform"));
  await initialised(folder);
  expect(init).toHaveBeenCalledOnce();
  expect(readlinkSync(join(folder, ".terraform", "docker"))).toBe("/mirror/docker");
});

test("what was kept and is no good is made anew, for those to come as well", async () => {
  const folder = stackWith("../e.tfstate");
  await initialised(folder);
  init.mockImplementation(async (at) => {
    mkdirSync(join(at, ".terraform"));
    writeFileSync(join(at, ".terraform", "second"), "");
    writeFileSync(join(at, ".terraform.lock.hcl"), lock("2"));
  });
  await initialised(folder, { anew: true });
  const next = stackWith("../e.tfstate");
  await initialised(next);
  expect(init).toHaveBeenCalledTimes(2);
  expect(readFileSync(join(next, ".terraform", "second"), "utf8")).toBe("");
});

test("what another lab renews at the same time is not waited for", async () => {
  const all = join(cache, "plateau", "initialised");
  const before = readdirSync(all);
  await initialised(stackWith("../g.tfstate"));
  const kept = readdirSync(all).find((name) => !before.includes(name)) ?? "";
  rmSync(join(all, kept, ".terraform.lock.hcl"));
  const next = stackWith("../g.tfstate");
  await initialised(next);
  expect(init).toHaveBeenCalledTimes(2);
  expect(readlinkSync(join(next, ".terraform", "docker"))).toBe("/mirror/docker");
});

test("many that renew the same at once hinder each other in nothing", async () => {
  const folders = Array.from({ length: 12 }, () => stackWith("../h.tfstate"));
  for (let round = 0; round < 5; round++) {
    await Promise.all(folders.map((folder) => initialised(folder, { anew: true })));
  }
  for (const folder of folders) {
    expect(readlinkSync(join(folder, ".terraform", "docker"))).toBe("/mirror/docker");
  }
});
