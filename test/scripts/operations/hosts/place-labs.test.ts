import { expect, test } from "vitest";
import { type PlaceableHost, placeLabs } from "../../../../scripts/operations/hosts/place-labs.js";

const host = (name: string, more: Partial<PlaceableHost> = {}): PlaceableHost => ({
  name,
  roomMib: 20_000,
  cores: 2,
  labs: 0,
  ...more,
});
const labs = (count: number, mib = 1300) =>
  Array.from({ length: count }, (_, at) => ({ lab: `c${at + 1}`, mib }));
const placed = (...props: Parameters<typeof placeLabs>) => Object.fromEntries(placeLabs(...props));

test("four labs come two and two to two equal hosts", () => {
  expect(placed(labs(4), [host("local"), host("srv2")])).toEqual({
    c1: "local",
    c2: "srv2",
    c3: "local",
    c4: "srv2",
  });
});

test.for<[string, PlaceableHost[], string[]]>([
  [
    "more cores take more labs",
    [host("local"), host("srv2", { cores: 4 })],
    ["srv2", "local", "srv2"],
  ],
  [
    "labs that stand there count",
    [host("local", { labs: 1 }), host("srv2")],
    ["srv2", "local", "srv2"],
  ],
  [
    "of equal ones the one with more memory is first",
    [host("local", { roomMib: 9000 }), host("srv2")],
    ["srv2", "local", "srv2"],
  ],
  [
    "what is full takes none, however idle it is",
    [host("local", { roomMib: 1299, cores: 64 }), host("srv2")],
    ["srv2", "srv2", "srv2"],
  ],
])("%s", ([, hosts, expected]) => {
  expect(Object.values(placed(labs(3), hosts))).toEqual(expected);
});

test("what fits nowhere is refused with the arithmetic of each host", () => {
  const hosts = [host("local", { roomMib: 2000 }), host("srv2", { roomMib: 1300 })];
  expect(() => placeLabs(labs(3), hosts)).toThrow(
    "3 labs take 3900 MiB, each on one host, and there are, in MiB: 2000 on 'local', 1300 on 'srv2'",
  );
  expect(() => placeLabs(labs(1), [])).toThrow("no host that takes new labs");
});

test("two hundred labs on three hosts are placed within 50 ms", () => {
  const hosts = ["local", "srv2", "srv3"].map((name) =>
    host(name, { roomMib: 300_000, cores: 64 }),
  );
  placeLabs(labs(200), hosts);
  const begun = performance.now();
  const all = placeLabs(labs(200), hosts);
  expect(performance.now() - begun).toBeLessThan(50);
  expect(all.size).toBe(200);
});
