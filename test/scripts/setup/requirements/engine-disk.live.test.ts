import { existsSync, mkdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { type EnginePlace, placeOf } from "../../../../scripts/ground/docker/place.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { type EngineDisk, engineDisk } from "../../../../scripts/host/docker-engine/engine-disk.js";
import { engineDiskRequirement } from "../../../../scripts/setup/requirements/engine-disk.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const isRoot = process.getuid?.() === 0;
const gib = 2 ** 30;
const program = join(import.meta.dirname, "../../../../scripts/host/docker-engine/files/disk");

const place: EnginePlace = {
  ...placeOf("plateau-disk-test"),
  data: temporaryFolder(),
  pidFile: join(temporaryFolder(), "pid"),
};
const folder = join(place.data, "engine");
const inside = { sizes: 'df --block-size=1 --output=size "$0" | tail -n 1' };

/** Run a script in a mount namespace that has the disk and goes with it. */
async function withDisk(file: string, script: string): Promise<string> {
  const all = `set -e; sh ${program} "$1" "$0"; ${script}`;
  return (await execa("unshare", ["--mount", "sh", "-c", all, folder, file])).stdout.trim();
}

async function made(wantedGib: number): Promise<EngineDisk> {
  await engineDiskRequirement(wantedGib, place).fix?.(() => undefined);
  const disk = engineDisk(place);
  if (!disk) throw new Error("no disk was made");
  return disk;
}

test.runIf(isRoot)("a disk is made, keeps what is written, and grows", async () => {
  const { file } = await made(16);
  const { size, blocks } = statSync(file);
  expect(size).toBe(16 * gib);
  expect(blocks * 512, "it takes room as it is written").toBeLessThan(gib);

  const before = Number(await withDisk(file, `echo kept > "$0/witness"; ${inside.sizes}`));
  expect(before).toBeGreaterThan(15 * gib);
  expect(before).toBeLessThanOrEqual(16 * gib);
  expect(existsSync(join(folder, "witness")), "it is mounted nowhere else").toBe(false);

  await made(17);
  const after = await withDisk(file, `cat "$0/witness"; ${inside.sizes}`);
  expect(after).toMatch(/^kept\n/);
  expect(Number(after.split("\n")[1])).toBeGreaterThan(before);

  await expect.poll(async () => (await execa("losetup", ["--associated", file])).stdout).toBe("");
});

test.runIf(isRoot)("what is mounted twice is one device: nothing is written over", async () => {
  const { file } = await made(17);
  const twice = `mkdir "$0/../again"; sh ${program} "$1" "$0/../again"
    echo one > "$0/one"; cat "$0/../again/one"; losetup --associated "$1" | wc -l; umount "$0/../again"; rmdir "$0/../again"`;
  expect(await withDisk(file, twice)).toBe("one\n1");
});

test.runIf(isRoot)(
  "a project's files and inodes are bounded where the disk is XFS",
  async ({ skip }) => {
    const { file, type } = await made(17);
    skip(type !== "xfs", "this kernel has no project quotas on XFS");
    const script = `mkdir "$0/machine"; xfs_io -r -c "chproj 7" -c "chattr +P" "$0/machine"
    xfs_quota -x -c "limit -p bhard=20m 7" "$0"
    dd if=/dev/zero of="$0/machine/much" bs=1M count=60 2> /dev/null || stat -c %s "$0/machine/much"
    xfs_quota -x -c "limit -p -d ihard=50" "$0"
    mkdir "$0/other"; xfs_io -r -c "chproj 8" -c "chattr +P" "$0/other"
    for name in $(seq 100); do true > "$0/other/$name" || break; done 2> /dev/null; ls "$0/other" | wc -l`;
    const [bytes, files] = (await withDisk(file, script)).split("\n").map(Number);
    expect(bytes).toBeGreaterThan(19 * 2 ** 20);
    expect(bytes).toBeLessThanOrEqual(20 * 2 ** 20);
    expect(files).toBe(49);
  },
);

test.runIf(isRoot)(
  "what a machine writes into its hosts file counts as its own",
  async ({ skip }) => {
    const { file, type } = await made(17);
    skip(type !== "xfs", "this kernel has no project quotas on XFS");
    const hosts = join(folder, "containers", "hosts");
    const script = `mkdir "$0/layer" "$0/containers"; : > ${hosts}
    xfs_io -r -c "chproj 9" -c "chattr +P" "$0/layer"; xfs_quota -x -c "limit -p bhard=20m 9" "$0"
    sh ${join(program, "../bound-files")} ${join(folder, "layer/merged")} ${hosts}
    dd if=/dev/zero of=${hosts} bs=1M count=60 2> /dev/null || stat -c %s ${hosts}`;
    const bytes = Number(await withDisk(file, script));
    expect(bytes).toBeGreaterThan(19 * 2 ** 20);
    expect(bytes).toBeLessThanOrEqual(20 * 2 ** 20);
  },
);

test.runIf(isRoot)("a disk does not hide what an engine without one has kept", async () => {
  const other: EnginePlace = { ...place, data: temporaryFolder() };
  mkdirSync(join(other.data, "engine"));
  writeFileSync(join(other.data, "engine", "overlay2"), "");
  await expect(engineDiskRequirement(16, other).fix?.(() => undefined)).rejects.toThrow(Misuse);
  expect(engineDisk(other)).toBeUndefined();
});

test.runIf(isRoot)(
  "a disk that can't be mounted is told as such, and nothing is left of it",
  async () => {
    const { file, type } = await made(17);
    truncateSync(file, 0);
    truncateSync(file, 17 * gib);
    await expect(withDisk(file, "true")).rejects.toThrow(
      type === "xfs" ? /superblock|mount/ : /super/i,
    );
    expect((await execa("losetup", ["--associated", file])).stdout).toBe("");
  },
);
