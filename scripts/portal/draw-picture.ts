import { type MachineName, machineNames, plan, segmentNames } from "../../stacks/plan/plan.js";
import { keysOf } from "../ground/keys-of.js";
import type { Cable, Picture, Place } from "./pages/picture.js";

/** Sizes, in the picture's own units: a machine is wide enough for its name and its state at the size of the page's text. */
const machine = { width: 158, height: 40 } as const;
const gap = 8;
const padding = 10;
/** Room for a segment's name. */
const heading = 24;
/** Machines side by side in a segment: with two, name and title stay readable on half a page. */
const across = 2;
/** Room for cables between columns, and between segments that stand one above the other. */
const aisle = 56;
const between = 14;

const outside = "wan";
const inside = segmentNames.filter((segment) => segment !== outside);

interface Box {
  readonly place: Place;
  readonly machines: readonly Place[];
}

/**
 * The lab as a picture, drawn from the plan: the Internet on the left, routers beside it, and on the right the segments
 * that they lead to, each with its machines in it. It is the same for every lab.
 */
export function drawPicture(): Picture {
  const routers = machineNames.filter((name) => segmentsOf(name).length > 1);
  const left = boxOf(outside, 0, 1);
  const routersX = left.place.width + aisle;
  const insideX = routersX + machine.width + aisle;
  const right: Box[] = [];
  let height = 0;
  for (const segment of inside) {
    const box = moved(boxOf(segment, insideX, across), height);
    right.push(box);
    height += box.place.height + between;
  }
  height -= between;

  const boxes = (name: MachineName) =>
    right.filter(({ place }) => segmentsOf(name).some((segment) => segment === place.name));
  const routerPlaces = routers.map((name): Place => {
    const y = mean(boxes(name).map(({ place }) => middle(place))) - machine.height / 2;
    return { name, kind: "machine", x: routersX, y, ...machine };
  });
  const net = moved(left, mean(routerPlaces.map(middle)) - middle(left.place));
  const cables = routerPlaces.flatMap((router) => {
    const own = boxes(router.name as MachineName).map(({ place }) =>
      cable(router, place, { machine: router, segment: place }),
    );
    return [cable(net.place, router, { machine: router, segment: net.place }), ...own];
  });
  const all = [net, ...right];
  return {
    width: insideX + Math.max(...right.map(({ place }) => place.width)),
    height,
    places: [
      ...all.map(({ place }) => place),
      ...all.flatMap(({ machines }) => machines),
      ...routerPlaces,
    ],
    cables,
  };
}

function segmentsOf(name: MachineName) {
  return keysOf(plan().machines[name].interfaces);
}

/** A segment, and the machines on it alone, from the upper edge. */
function boxOf(segment: string, x: number, columns: number): Box {
  const names = machineNames.filter((name) => segmentsOf(name).join() === segment);
  const rows = Math.ceil(names.length / columns);
  const machines = names.map((name, at): Place => {
    const column = at % columns;
    const row = Math.floor(at / columns);
    return {
      name,
      kind: "machine",
      x: x + padding + column * (machine.width + gap),
      y: heading + row * (machine.height + gap),
      ...machine,
    };
  });
  const width = columns * (machine.width + gap) - gap + 2 * padding;
  const height = heading + (rows > 0 ? rows * (machine.height + gap) - gap + padding : gap);
  return { place: { name: segment, kind: "segment", x, y: 0, width, height }, machines };
}

function moved({ place, machines }: Box, by: number): Box {
  const down = (one: Place): Place => ({ ...one, y: one.y + by });
  return { place: down(place), machines: machines.map(down) };
}

/**
 * From the right edge of one to the left edge of the other, along the aisle between. It is taken at its right end: to the
 * left of it several may lie upon one another.
 */
function cable(
  from: Place,
  to: Place,
  { machine, segment }: { readonly machine: Place; readonly segment: Place },
): Cable {
  const plug = { x: to.x, y: middle(to) };
  const start = { x: from.x + from.width, y: middle(from) };
  const path = `M${start.x},${start.y}H${to.x - aisle / 2}V${plug.y}H${plug.x}`;
  const root = machine === from ? start : plug;
  return { machine: machine.name, segment: segment.name, path, root, plug };
}

function middle({ y, height }: Place): number {
  return y + height / 2;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
