import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { applied } from "../../../scripts/facts/journal.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import type { Standing } from "../../../scripts/host/standing.js";
import { mustKeepMachines } from "../../../scripts/operations/must-keep-machines.js";
import type { SynthesizedStack } from "../../../scripts/terraform/synthesis.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
const engine = join(home, "engine");
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("XDG_CACHE_HOME", home);
vi.stubEnv("TERRAFORM_BINARY_NAME", engine);

const lab = "c01";
const folder = join(home, lab, "stacks", "stacks", "workstations");
const asked = join(folder, "asked");
const stack: SynthesizedStack = {
  lab,
  name: "workstations",
  folder,
  digest: "now",
  addresses: new Map(),
  reach: { endpoint: "unix:///engine.sock" },
  inside: undefined,
};
const nodes = ["ws1", "ws2", "probe-lan", "ws9"];
const stands = {
  nodes: new Map(nodes.map((name) => [name, { Id: `id-${name}` }])),
} as unknown as Standing;

/** What the Terraform engine would do. */
const plans = (...changes: readonly (readonly [node: string, action: string, reason?: string])[]) =>
  writeFileSync(
    join(folder, "plan"),
    changes
      .map(([node, action, reason]) => ({
        type: "planned_change",
        change: { resource: { addr: `docker_container.${node}` }, action, reason },
      }))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );

const kept = (anew: readonly MachineName[] = []) =>
  mustKeepMachines(lab, {
    areas: ["workstations"],
    stacks: new Map([["workstations", stack]]),
    stands,
    anew,
  });
const refusal = async (anew?: readonly MachineName[]) => {
  const problem = await kept(anew).catch((problem: unknown) => problem);
  expect(problem).toBeInstanceOf(Misuse);
  return (problem as Error).message;
};

/** A lab of another version, and an engine that plans what it is told. */
beforeEach(async () => {
  rmSync(join(home, lab), { recursive: true, force: true });
  for (const path of [folder, join(home, lab, "state")]) mkdirSync(path, { recursive: true });
  writeFileSync(
    engine,
    `#!/bin/sh
case $1 in
  init) mkdir -p .terraform && : > .terraform.lock.hcl ;;
  plan) echo "$@" > asked && cat plan ;;
  *) exit 1 ;;
esac
`,
    { mode: 0o755 },
  );
  writeFileSync(join(folder, "cdk.tf.json"), "{}");
  const resources = nodes.map((name) => ({
    type: "docker_container",
    name,
    instances: [{ attributes: { id: `id-${name}` } }],
  }));
  const state = JSON.stringify({ resources });
  writeFileSync(join(home, lab, "state", "workstations.tfstate"), state);
  await applied.write(lab, { workstations: "before" });
});

test("machines that would be made anew are named, with what keeps them", async () => {
  plans(["ws1", "replace", "cannot_update"], ["ws2", "update"]);
  expect(await refusal()).toBe(
    "this version of Plateau, on this server as it is, would reset machines of lab 'c01': ws1; what is on their disks would be lost, and nothing was changed; 'lab save c01 NAME', with the lab paused, then 'lab restore c01 NAME' keep it, 'lab down c01' gives it up",
  );
});

test("one that this version has no more is in no checkpoint of it", async () => {
  plans(["ws9", "delete", "delete_because_no_resource_config"]);
  const message = await refusal();
  expect(message).toContain("ws9;");
  expect(message).toContain("the version that made them keeps it");
});

test("what is asked to be made anew, a probe, and what was never made to the end are no loss", async () => {
  plans(
    ["ws1", "replace", "cannot_update"],
    ["probe-lan", "replace", "cannot_update"],
    ["ws2", "replace", "tainted"],
  );
  await kept(["ws1"]);
  expect(await refusal()).toContain("'c01': ws1;");
});

test("those that would go with machines that are asked for are named with them", async () => {
  plans(["ws1", "replace", "cannot_update"], ["ws2", "replace", "cannot_update"]);
  expect(await refusal(["ws1"])).toMatch(/'c01': ws2;.*'lab reset c01 ws1 ws2' gives it up$/);
});

test("the engine is asked of the state alone, and not at all where an area is as it was applied", async () => {
  plans();
  await kept();
  expect(readFileSync(asked, "utf8")).toContain("-refresh=false");
  rmSync(asked);
  await applied.write(lab, { workstations: "now" });
  await kept();
  expect(existsSync(asked)).toBe(false);
});
