import { Testing } from "cdktf";
import { expect, test } from "vitest";
import { baseImage } from "../../modules/base/base-image.js";
import { type ControlGroups, machineGroups } from "../../modules/lib/control-groups.js";
import { Machine } from "../../modules/machine.js";

/** The container that a machine is synthesized to. */
function container(controlGroups: ControlGroups, lab = "c01") {
  const text = Testing.synthScope((scope) => {
    new Machine(scope, "fw1", {
      lab,
      image: baseImage,
      memoryMib: 96,
      controlGroups,
      cables: [],
      secretsFolder: "/secrets",
      benchFolder: "/bench",
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

test("under version 1 a machine writes systemd's own tree, and no controller", () => {
  const found = container({ version: 1, driver: "cgroupfs" });
  expect(writable(found)).toEqual(["/sys/fs/cgroup/systemd"]);
  expect(found).not.toHaveProperty("cgroup_parent");
  expect(found).not.toHaveProperty("cgroupns_mode");
});

test.for([
  [
    "systemd",
    "plateau-c01-fw1-delegated.slice",
    "/sys/fs/cgroup/plateau.slice/plateau-c01.slice/plateau-c01-fw1.slice/plateau-c01-fw1-delegated.slice",
  ],
  ["cgroupfs", "/plateau/c01/fw1/delegated", "/sys/fs/cgroup/plateau/c01/fw1/delegated"],
] as const)(
  "under version 2 a machine writes its group alone, with driver %s",
  ([driver, parent, folder]) => {
    const found = container({ version: 2, driver });
    expect(found).toMatchObject({ cgroupns_mode: "host", cgroup_parent: parent });
    expect(writable(found)).toEqual([folder]);
  },
);

test.for(["systemd", "cgroupfs"] as const)(
  "a machine's limits are on a group above the one it writes, with driver %s",
  (driver) => {
    const { limitedFolder, delegatedFolder } = machineGroups("c01", "fw1", driver);
    expect(delegatedFolder.startsWith(`${limitedFolder}/`)).toBe(true);
  },
);

test.for(["systemd", "cgroupfs"] as const)(
  "no lab's name puts its groups inside another lab's, with driver %s",
  (driver) => {
    // systemd would keep plateau-c01-fw1-delegated-….slice below plateau-c01-fw1-delegated.slice.
    const { delegatedFolder } = machineGroups("c01", "fw1", driver);
    for (const lab of ["c01-fw1", "c01-fw1-delegated", "c01-", "-c01"]) {
      const { limitedFolder } = machineGroups(lab, "fw1", driver);
      expect(limitedFolder.startsWith(`${delegatedFolder}/`)).toBe(false);
      expect(limitedFolder).not.toContain("/plateau-c01.slice/");
    }
  },
);
