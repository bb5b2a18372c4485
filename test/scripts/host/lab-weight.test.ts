import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Engine } from "../../../modules/lib/engine.js";
import { labWeight } from "../../../scripts/host/lab-weight.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const engine: Engine = {
  own: true,
  groups: 1,
  driver: "cgroupfs",
  parent: "/plateau",
  limits: { memory: true, cpus: true, processes: true },
};

test.for([
  [1, "cpu/plateau/c01/cpu.shares", 1024, 10_240],
  [2, "plateau/c01/cpu.weight", 100, 1000],
] as const)(
  "under version %i of control groups a lab's weight is in %s",
  ([groups, name, usual, asked]) => {
    const root = temporaryFolder();
    const file = join(root, name);
    const of = (own: boolean) => labWeight({ ...engine, groups, own }, "c01", root);
    expect(of(true), "a kernel without that controller").toBeUndefined();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${usual}\n`);
    expect(of(true)).toEqual({ file, usual, asked });
    expect(of(false), "an engine that keeps no group for each lab").toBeUndefined();
  },
);
