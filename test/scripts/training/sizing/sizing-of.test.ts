import { expect, test } from "vitest";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { keptMib } from "../../../../scripts/host/kept-mib.js";
import { measured } from "../../../../scripts/training/sizing/measured.js";
import { labMib, labsIn, serverMib } from "../../../../scripts/training/sizing/server-memory.js";
import { sizingOf, sizingSchema } from "../../../../scripts/training/sizing/sizing-of.js";

test("a lab is counted for no less than was measured of it", () => {
  expect(labMib).toBeGreaterThan(measured.restMib);
});

test("a server holds the labs that it was sized for, and not one more", () => {
  for (const labs of [1, 2, 10, 50, 200]) {
    expect(labsIn(serverMib(labs))).toBe(labs);
    expect(labsIn(serverMib(labs) - 1)).toBe(labs - 1);
  }
  expect(labsIn(keptMib(0))).toBe(0);
});

test.for([
  [{ candidates: 1 }, { hosts: 1, labsOnEach: 1, cores: 2, memory: 4, tried: true }],
  [{ candidates: 10 }, { hosts: 1, labsOnEach: 10, cores: 2, memory: 18, tried: true }],
  [{ candidates: 11 }, { hosts: 2, labsOnEach: 6, cores: 2, memory: 12, tried: true }],
  [
    { candidates: 50, hosts: 1 },
    { hosts: 1, labsOnEach: 50, cores: 10, memory: 80, tried: false },
  ],
  [
    { candidates: 60, cores: 4, memoryGib: 16 },
    { hosts: 7, labsOnEach: 9, cores: 4, memory: 16, tried: false },
  ],
] as const)("%o takes %o", ([asked, { memory, cores, ...wanted }]) => {
  const sizing = sizingSchema.parse(sizingOf(asked));
  expect(sizing).toMatchObject(wanted);
  expect(sizing.cores).toEqual({ each: cores, all: cores * sizing.hosts });
  expect(sizing.memoryGib).toEqual({ each: memory, all: memory * sizing.hosts });
  expect(sizing.short).toBeUndefined();
});

test("where not all have a lab it says how many have, and what would do", () => {
  const sizing = sizingOf({ candidates: 50, hosts: 1, memoryGib: 32 });
  expect(sizing).toMatchObject({
    labsOnEach: 19,
    limit: "memory",
    short: { fit: 19, hostsNeeded: 3 },
  });
  expect(sizingOf({ candidates: 50, hosts: 3, memoryGib: 32 }).short).toBeUndefined();
});

test("what is short first is told", () => {
  expect(sizingOf({ candidates: 10, hosts: 1, cores: 2, memoryGib: 64 }).limit).toBe("processor");
  expect(sizingOf({ candidates: 10, hosts: 1, cores: 8, memoryGib: 18 }).limit).toBe("memory");
  const large = sizingOf({ candidates: 600, hosts: 1, cores: 512, memoryGib: 4096 });
  expect(large).toMatchObject({ labsOnEach: 468, limit: "neighbours", short: { hostsNeeded: 2 } });
});

test("more cores take no longer, and more servers neither", () => {
  const times = [2, 4, 8, 16, 32].map(
    (cores) => sizingOf({ candidates: 50, hosts: 1, cores }).seconds,
  );
  for (const kind of ["up", "look", "down"] as const) {
    const each = times.map((seconds) => seconds[kind]);
    expect(each).toEqual(each.toSorted((a, b) => b - a));
  }
  const [one, two] = [1, 2].map((hosts) => sizingOf({ candidates: 50, hosts, cores: 8 }).seconds);
  expect(two?.up).toBeLessThan(one?.up ?? 0);
});

test.for([
  [{ candidates: 5, memoryGib: 2 }, "a server of 2 GiB holds no lab: give --memory 4 or more"],
  [{ candidates: 5, hosts: 9 }, "give --hosts 5 or fewer"],
] as const)("%o is refused", ([asked, told]) => {
  expect(() => sizingOf(asked)).toThrow(Misuse);
  expect(() => sizingOf(asked)).toThrow(told);
});
