import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LabTime, mostPatience } from "../../../../checks/lib/nodes/lab-time.js";
import { accountOf, accountPlace } from "../../../../scripts/host/lab-account.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** A server whose clock is set by hand, and whose lab is that many times slower than where nothing else goes on. */
function slowLab(slowness: number) {
  const server = { now: 0, slowness };
  const time = new LabTime(
    () => server.slowness,
    () => server.now,
  );
  const pass = (ms: number) => {
    server.now += ms;
    return time.now();
  };
  return { server, time, pass };
}

test.for([
  [1, 1000],
  // And as much again for what it could not do at once.
  [4, 125],
  [1000, 1000 / mostPatience],
] as const)("of a second a lab that is %d times slower has %d ms", ([slowness, had]) => {
  const { pass } = slowLab(slowness);
  expect(pass(1000)).toBeCloseTo(had);
});

test("a wait is longer by as much as the lab is slower now, and not for what is long over", () => {
  const { server, time, pass } = slowLab(1);
  pass(1000);
  expect(time.patience).toBeCloseTo(1);
  server.slowness = 8;
  for (let tenths = 0; tenths < 60; tenths++) pass(100);
  expect(time.patience).toBeCloseTo(16);
  server.slowness = 1;
  for (let tenths = 0; tenths < 60; tenths++) pass(100);
  expect(time.patience).toBeCloseTo(1);
});

test("how much slower it was than any wait is made is told as well", () => {
  const { time, pass } = slowLab(100);
  const began = time.mark();
  pass(1000);
  expect(time.patience).toBeCloseTo(mostPatience);
  expect(time.slownessSince(began)).toBeCloseTo(100);
});

test("a deadline comes when the lab has had its time, and is forgotten where nobody waits for it", async () => {
  const time = new LabTime(() => 4);
  const start = performance.now();
  const over: string[] = [];
  time.after(50, () => over.push("forgotten"))();
  await new Promise<void>((done) => time.after(100, done));
  expect(performance.now() - start).toBeGreaterThan(350);
  expect(over).toEqual([]);
});

test("the kernel's account of a lab is found by either version of control groups, or there is none", () => {
  const root = temporaryFolder();
  const engine = {
    own: true,
    driver: "cgroupfs",
    parent: "/plateau",
    limits: { memory: true, cpus: true, processes: true },
  } as const;
  for (const tree of ["", "unified"]) {
    mkdirSync(join(root, tree, "plateau", "c01"), { recursive: true });
    writeFileSync(join(root, tree, "plateau", "c01", "cpu.stat"), "usage_usec 2000\nuser_usec 1\n");
    for (const [what, us] of [
      ["cpu", 6000],
      ["io", 3000],
    ] as const) {
      const part = (share: string, total: number) =>
        `${share} avg10=1.00 avg60=0.00 avg300=0.00 total=${total}\n`;
      const told = `${part("some", 9000)}${part("full", us)}`;
      writeFileSync(join(root, tree, "plateau", "c01", `${what}.pressure`), told);
    }
  }
  for (const groups of [1, 2] as const) {
    const place = accountPlace({ ...engine, groups }, "c01", root);
    expect(place).toBe(join(root, groups === 1 ? "unified" : "", "plateau", "c01"));
    expect(accountOf(place ?? "")).toEqual({ usedMs: 2, withoutMs: 6, diskMs: 3 });
  }
  expect(accountPlace({ ...engine, groups: 2 }, "c02", root)).toBeUndefined();
  expect(accountPlace({ ...engine, groups: 2, own: false }, "c01", root)).toBeUndefined();
});
