import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import type { Standing } from "../../../scripts/host/standing.js";
import type { SynthesizedStack } from "../../../scripts/terraform/synthesis.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const applying = vi.fn<() => Promise<void>>();
const losing = vi.fn<() => Promise<ReadonlySet<string>>>();
vi.doMock("../../../scripts/terraform/terraform.js", () => ({
  apply: applying,
  lostByApplying: losing,
}));
vi.doMock("../../../scripts/operations/ready.js", () => ({
  readyMs: 1,
  waitReady: async () => undefined,
}));
const { buildInside, isBuiltInside, isWholeInside } = await import(
  "../../../scripts/operations/build-inside.js"
);
const { inner } = await import("../../../scripts/facts/journal.js");

const lab = "c01";
const state = join(home, lab, "state", "guests.tfstate");

const stackWith = (digest: string): SynthesizedStack => ({
  lab,
  name: "guests",
  folder: join(home, lab, "stacks", "guests"),
  digest,
  addresses: new Map(),
  reach: { endpoint: "unix:///engine.sock" },
  inside: "virtualisation",
});

/** A lab whose virtualisation host is this container. */
const hostIs = (Id: string) =>
  ({ nodes: new Map([["hv1", { Id }]]), segments: new Map() }) as unknown as Standing;

beforeEach(() => {
  mkdirSync(join(home, lab, "state"), { recursive: true });
  writeFileSync(state, "{}");
  applying.mockReset().mockResolvedValue();
  losing.mockReset().mockResolvedValue(new Set());
});

test("what was built to the end is known, until it or its host changes", async () => {
  const stack = stackWith("one");
  await buildInside(lab, stack, hostIs("abc"));
  expect(await isBuiltInside(lab, stack, hostIs("abc"))).toBe(true);
  expect(await isBuiltInside(lab, stackWith("two"), hostIs("abc"))).toBe(false);
  expect(await isBuiltInside(lab, stack, hostIs("def"))).toBe(false);
});

test("what another version built to the end is whole, as long as its host is there", async () => {
  await buildInside(lab, stackWith("one"), hostIs("abc"));
  expect(await isWholeInside(lab, stackWith("two"), hostIs("abc"))).toBe(true);
  expect(await isWholeInside(lab, stackWith("two"), hostIs("def"))).toBe(false);
});

test("a change of the stack keeps the state, a host made anew drops it", async () => {
  await buildInside(lab, stackWith("one"), hostIs("abc"));
  writeFileSync(state, "{}");
  await buildInside(lab, stackWith("two"), hostIs("abc"));
  expect(existsSync(state)).toBe(true);
  await buildInside(lab, stackWith("two"), hostIs("def"));
  expect(existsSync(state)).toBe(false);
});

test("where it was cut off, the host is noted as built in part", async () => {
  applying.mockRejectedValue(new Error("killed"));
  await expect(buildInside(lab, stackWith("one"), hostIs("ghi"))).rejects.toThrow("killed");
  expect(await inner.read(lab)).toEqual({ guests: { hosts: "ghi", whole: false } });
  expect(await isWholeInside(lab, stackWith("one"), hostIs("ghi"))).toBe(false);
});

test("guests that would go stay, with what gives them up, until their host is made anew", async () => {
  await buildInside(lab, stackWith("one"), hostIs("jkl"));
  losing.mockResolvedValue(
    new Set([
      "libvirt_volume.vm1_disk_AA3BE58B",
      "libvirt_domain.vm1_B3F5AA46",
      "libvirt_network.lan",
    ]),
  );
  applying.mockClear();
  expect(await buildInside(lab, stackWith("two"), hostIs("jkl"))).toEqual([
    {
      node: "hv1",
      why: expect.objectContaining({
        en: "virtual machines that this version of Plateau has no more, or would reset, stay: vm1; their disks and snapshots would be lost, 'lab reset c01 hv1' gives them up",
      }),
    },
  ]);
  expect(applying).not.toHaveBeenCalled();
  expect(await isWholeInside(lab, stackWith("two"), hostIs("jkl"))).toBe(true);
  expect(await isBuiltInside(lab, stackWith("one"), hostIs("jkl"))).toBe(true);
  losing.mockClear();
  expect(await buildInside(lab, stackWith("two"), hostIs("mno"))).toEqual([]);
  expect(losing).not.toHaveBeenCalled();
  expect(applying).toHaveBeenCalledTimes(1);
});

test("networks alone, and a stack that is as it was applied, are no loss", async () => {
  await buildInside(lab, stackWith("one"), hostIs("pqr"));
  losing.mockResolvedValue(new Set(["libvirt_network.lan"]));
  expect(await buildInside(lab, stackWith("two"), hostIs("pqr"))).toEqual([]);
  losing.mockClear();
  await buildInside(lab, stackWith("two"), hostIs("pqr"));
  expect(losing).not.toHaveBeenCalled();
});
