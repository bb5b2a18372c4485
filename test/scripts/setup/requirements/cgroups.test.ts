import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cgroups } from "../../../../scripts/setup/requirements/cgroups.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

function version2(controllers: string): string {
  const root = temporaryFolder();
  writeFileSync(join(root, "cgroup.controllers"), `${controllers}\n`);
  return root;
}

test("a host with version 2 of control groups will do, as Debian 12 has it", async () => {
  const look = await cgroups(version2("cpuset cpu io memory hugetlb pids rdma misc")).look();
  expect(look).toEqual({ ok: true, detail: "cgroup v2" });
});

test("a host whose version 2 has no control of memory will do, and it is said", async () => {
  const look = await cgroups(version2("cpuset cpu io pids")).look();
  expect(look).toEqual({
    ok: true,
    detail: { fr: expect.stringContaining("memory"), en: expect.stringContaining("memory") },
  });
});

test("a host with version 1 will do where systemd's tree is", async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "systemd"));
  expect(await cgroups(root).look()).toMatchObject({ ok: true });
});

test("fails on version 1 without systemd's tree, and says how to mount it", async () => {
  const root = temporaryFolder();
  expect(await cgroups(root).look()).toMatchObject({
    ok: false,
    remedy: { en: expect.stringContaining(`-o none,name=systemd cgroup ${root}/systemd`) },
  });
});
