import { truncateSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type EnginePlace, placeOf } from "../../../../scripts/ground/docker/place.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { diskBase, engineDisk } from "../../../../scripts/host/docker-engine/engine-disk.js";
import { storageOptions } from "../../../../scripts/host/docker-engine/storage-options.js";
import { engineDiskRequirement } from "../../../../scripts/setup/requirements/engine-disk.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const gib = 2 ** 30;

/** An engine's place, on a server with so much room. */
function server(freeGib: number) {
  const place: EnginePlace = { ...placeOf("plateau"), data: temporaryFolder() };
  const requirement = (wantedGib?: number) =>
    engineDiskRequirement(wantedGib, place, async () => freeGib * gib);
  return { place, requirement };
}

/** A disk that takes nothing of the server's yet. */
async function disk(place: EnginePlace, sizeGib: number, type = "xfs"): Promise<string> {
  const file = `${diskBase(place)}.${type}`;
  await writeFile(file, "");
  truncateSync(file, sizeGib * gib);
  return file;
}

test("an engine without a disk is to have one, of half the room where nobody says how much", async () => {
  const { requirement } = server(90);
  expect(await requirement().look()).toMatchObject({
    ok: false,
    detail: { en: expect.stringContaining("would fill the server's") },
    remedy: { en: "'lab doctor --fix' gives it one of 45.0 GiB" },
  });
  expect(await requirement().look()).not.toHaveProperty("byHand");
});

test.for([
  [20, "16.0"],
  [1000, "64.0"],
] as const)("of %d GiB free it takes %s", async ([free, size]) => {
  expect(await server(free).requirement().look()).toMatchObject({
    remedy: { en: `'lab doctor --fix' gives it one of ${size} GiB` },
  });
});

test("a disk that is there, as large as is asked for, will do", async () => {
  const { place, requirement } = server(90);
  await disk(place, 40, "ext4");
  expect(await requirement().look()).toEqual({ ok: true, detail: "40.0 GiB, ext4" });
  expect(await requirement(40).look()).toEqual({ ok: true, detail: "40.0 GiB, ext4" });
});

test.for([
  ["too small for the machines' images", 90, 8, "a disk of 8.0 GiB will not do"],
  ["larger than the room there is", 50, 60, "60.0 - 0.0 = 60.0 > 50.0 - 2"],
  ["all the room there is", 60, 59, "59.0 - 0.0 = 59.0 > 60.0 - 2"],
] as const)("a disk %s is refused, and nothing is made", async ([, free, wanted, words]) => {
  const { place, requirement } = server(free);
  expect(await requirement(wanted).look()).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: expect.stringContaining(words) },
  });
  await expect(requirement(wanted).fix?.(() => undefined)).rejects.toThrow(Misuse);
  expect(engineDisk(place)).toBeUndefined();
});

test("a disk that has all the room it may take is not refused for it", async () => {
  expect(await server(60).requirement(58).look()).not.toHaveProperty("byHand");
});

test("a disk does not shrink", async () => {
  const { place, requirement } = server(90);
  const file = await disk(place, 40);
  expect(await requirement(30).look()).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: `${file} has 40.0 GiB: a disk does not shrink to 30.0` },
  });
  await expect(requirement(30).fix?.(() => undefined)).rejects.toThrow("does not shrink");
});

test("a disk may be given more, if the server has it", async () => {
  const { place, requirement } = server(90);
  const file = await disk(place, 40);
  expect(await requirement(60).look()).toMatchObject({
    ok: false,
    detail: { en: `${file} has 40.0 GiB, 60.0 are asked for` },
  });
  expect(await requirement(89).look()).toMatchObject({ ok: false, byHand: true });
});

test("a server that has been filled since cannot keep what it promised", async () => {
  const { place, requirement } = server(10);
  await disk(place, 40);
  expect(await requirement().look()).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: expect.stringContaining("40.0 - 0.0 = 40.0 > 10.0 - 2") },
  });
});

test("machines are bounded by the engine where the disk holds it, and only there", () => {
  expect(storageOptions("xfs")).toEqual({
    "storage-driver": "overlay2",
    "storage-opts": ["overlay2.size=6G"],
  });
  for (const type of ["ext4", undefined] as const) {
    expect(storageOptions(type)).toEqual({ "storage-driver": "overlay2" });
  }
});

test("a disk is known by its name, and half made it is none", async () => {
  const { place } = server(90);
  await writeFile(join(place.data, "disk.new"), "");
  expect(engineDisk(place)).toBeUndefined();
  const file = await disk(place, 1);
  expect(engineDisk(place)).toEqual({ type: "xfs", file });
});
