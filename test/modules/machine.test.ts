import { Testing } from "cdktf";
import { expect, test } from "vitest";
import { baseImage } from "../../modules/base/base-image.js";
import type { Engine } from "../../modules/lib/engine.js";
import { Machine } from "../../modules/machine.js";
import { otherEngine, ownEngine } from "../lib/engines.js";

/** The container that a machine is synthesized to. */
function container(engine: Engine, lab = "c01", asleep?: string) {
  const text = Testing.synthScope((scope) => {
    new Machine(scope, "fw1", {
      lab,
      image: baseImage(),
      memoryMib: 96,
      engine,
      cables: [],
      asleep,
    });
  });
  const { resource } = JSON.parse(text);
  return Object.values<Record<string, unknown>>(resource.docker_container)[0];
}

/** What it may write of the host. */
function writable(found: ReturnType<typeof container>) {
  const volumes = found?.["volumes"] as { container_path: string; read_only?: boolean }[];
  return volumes.filter(({ read_only }) => !read_only).map(({ container_path }) => container_path);
}

test("its secrets and the bench's tools are volumes of the engine that it only reads, and no folder of the caller's", () => {
  expect(container(ownEngine)?.["volumes"]).toEqual([
    { volume_name: "plateau-c01-secrets-fw1", container_path: "/run/plateau", read_only: true },
    { volume_name: "plateau-bench", container_path: "/run/bench", read_only: true },
  ]);
  expect(container(ownEngine)).toMatchObject({
    lifecycle: { ignore_changes: ["image", "volumes"] },
  });
});

test.for([1, 2] as const)(
  "on Plateau's own engine a machine writes nothing of the host, with version %d",
  (groups) => {
    const found = container({ ...ownEngine, groups });
    expect(writable(found)).toEqual([]);
    expect(found).toMatchObject({
      runtime: "plateau",
      cgroupns_mode: "private",
      cgroup_parent: "/plateau/c01",
    });
  },
);

test("on another engine of version 1 a machine writes systemd's own tree, and no controller", () => {
  const found = container(otherEngine(1, "cgroupfs"));
  expect(writable(found)).toEqual(["/sys/fs/cgroup/systemd"]);
  for (const name of ["runtime", "cgroup_parent", "cgroupns_mode"]) {
    expect(found).not.toHaveProperty(name);
  }
});

test.for([
  [
    "systemd",
    "plateau-c01-fw1.slice",
    "/sys/fs/cgroup/plateau.slice/plateau-c01.slice/plateau-c01-fw1.slice",
  ],
  ["cgroupfs", "/plateau/c01/fw1", "/sys/fs/cgroup/plateau/c01/fw1"],
] as const)(
  "on another engine of version 2 a machine writes its group alone, with driver %s",
  ([driver, parent, folder]) => {
    const found = container(otherEngine(2, driver));
    expect(found).toMatchObject({ cgroupns_mode: "host", cgroup_parent: parent });
    expect(writable(found)).toEqual([folder]);
  },
);

test("no lab's name puts its groups inside another lab's, where systemd keeps them", () => {
  const [folder] = writable(container(otherEngine(2, "systemd")));
  for (const lab of ["c01-fw1", "c01-", "-c01"]) {
    const [other] = writable(container(otherEngine(2, "systemd"), lab));
    expect(other?.startsWith(`${folder}/`)).toBe(false);
    expect(other).not.toContain("/plateau-c01.slice/");
  }
});

test("limits that the host can't keep are not asked for", () => {
  const none = { memory: false, cpus: false, processes: false };
  const found = container({ ...ownEngine, limits: none });
  for (const name of ["memory", "memory_swap", "cpus"]) expect(found).not.toHaveProperty(name);
});

test("one whose disk is put back first is made of the image that it had, and does not start", () => {
  expect(container(ownEngine)).toMatchObject({ image: baseImage().tag, must_run: true });
  // What is true by default is not said: standing labs would be applied anew.
  expect(container(ownEngine)).not.toHaveProperty("start");
  expect(container(ownEngine, "c01", "sha256:abc")).toMatchObject({
    image: "sha256:abc",
    start: false,
    must_run: false,
  });
});
