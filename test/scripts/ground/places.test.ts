import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { takeName } from "../../../scripts/ground/kernel-name.js";
import { Places } from "../../../scripts/ground/places.js";

/** Work that notes how much of it is going on at most. */
function counted() {
  const seen = { now: 0, most: 0, done: 0 };
  const work = async () => {
    seen.most = Math.max(seen.most, ++seen.now);
    await setTimeout(20);
    seen.now--;
    seen.done++;
  };
  return { seen, work };
}

test("as much goes on at a time as there are places, whoever asks", async () => {
  const name = `plateau/test/${process.pid}/places`;
  // Another process has places of its own making, and the same names.
  const [one, other] = [new Places(name, 3), new Places(name, 3)];
  const { seen, work } = counted();
  await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).with(work)));
  expect(seen).toEqual({ now: 0, most: 3, done: 20 });
});

test("a place is given back when the work fails", async () => {
  const places = new Places(`plateau/test/${process.pid}/failing`, 1);
  await expect(places.with(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await places.with(async () => "next")).toBe("next");
});

test("whoever has waited long enough goes on without one: any user of the host may hold them all", async () => {
  const name = `plateau/test/${process.pid}/held`;
  const held = await takeName(`${name}/0`);
  expect(await new Places(name, 1, 50).with(async () => "all the same")).toBe("all the same");
  await held?.release();
});
