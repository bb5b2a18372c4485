import { expect, test } from "vitest";
import { drawPicture } from "../../../scripts/portal/draw-picture.js";
import type { Place } from "../../../scripts/portal/pages/picture.js";
import { machineNames, segmentNames } from "../../../stacks/plan/plan.js";

const picture = drawPicture();
const machines = picture.places.filter(({ kind }) => kind === "machine");
const segments = picture.places.filter(({ kind }) => kind === "segment");

const isIn = (inner: Place, outer: Pick<Place, "x" | "y" | "width" | "height">) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const touch = (one: Place, other: Place) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test("each machine and each segment has a place in the picture, and no two of a kind the same", () => {
  expect(machines.map(({ name }) => name).sort()).toEqual([...machineNames].sort());
  expect(segments.map(({ name }) => name).sort()).toEqual([...segmentNames].sort());
  for (const places of [machines, segments]) {
    for (const [at, one] of places.entries()) {
      expect(isIn(one, { x: 0, y: 0, ...picture }), one.name).toBe(true);
      for (const other of places.slice(at + 1)) {
        expect(touch(one, other), `${one.name} and ${other.name}`).toBe(false);
      }
    }
  }
});

test("a machine stands in its segment, and routers stand outside with a cable to each of theirs", () => {
  const within = (name: string) =>
    segments.filter((segment) => machines.some((one) => one.name === name && isIn(one, segment)));
  expect(within("dc1").map(({ name }) => name)).toEqual(["srv"]);
  expect(within("wsb1").map(({ name }) => name)).toEqual(["siteb"]);
  expect(within("ext1").map(({ name }) => name)).toEqual(["wan"]);
  expect(within("fw1")).toEqual([]);
  const ends = picture.cables.map(({ machine, segment }) => [machine, segment].sort().join(" "));
  expect(ends.toSorted()).toEqual([
    "dmz fw1",
    "fw1 guest",
    "fw1 lan",
    "fw1 srv",
    "fw1 wan",
    "fw2 siteb",
    "fw2 wan",
  ]);
});
