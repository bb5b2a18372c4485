import { z } from "zod";
import { machineNames, plan, segmentNames } from "../../stacks/plan/plan.js";
import { entriesOf } from "../ground/entries-of.js";
import type { Picture, Place } from "./pages/picture.js";

/** Sizes of a machine and of a segment, in inches, as Graphviz has them; it puts 72 points in one. */
const sizes = { machine: [2.2, 0.56], segment: [1.5, 0.75] } as const;
const pointsPerInch = 72;

const layoutSchema = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })),
  edges: z.array(z.object({ tail: z.int(), head: z.int(), pos: z.string() })),
});

/** Laid out once: it is of the plan, hence the same for every lab. */
let drawn: Promise<Picture> | undefined;

/** The lab as a picture, drawn from the plan by Graphviz: where machines and segments stand, and cables between them. */
export function labPicture(): Promise<Picture> {
  drawn ??= draw();
  return drawn;
}

async function draw(): Promise<Picture> {
  const { instance } = await import("@viz-js/viz");
  const { bb, objects, edges } = layoutSchema.parse((await instance()).renderJSON(dot()));
  const [, , width = 0, height = 0] = numbersIn(bb);
  const places = objects.map(({ name, pos }): Place => {
    const [x = 0, y = 0] = numbersIn(pos);
    const kind = (segmentNames as readonly string[]).includes(name) ? "segment" : "machine";
    const [w, h] = sizes[kind].map((inches) => inches * pointsPerInch) as [number, number];
    return { name, kind, x: x - w / 2, y: height - y - h / 2, width: w, height: h };
  });
  const nameOf = (at: number) => objects[at]?.name ?? "";
  const cables = edges.map(({ tail, head, pos }) => ({
    ends: [nameOf(tail), nameOf(head)] as const,
    path: pathOf(pos, height),
  }));
  return { width, height, places, cables };
}

/** From the Internet on the left to the workstations on the right, as `lab graph` draws it. */
function dot(): string {
  const nodes = [
    ...segmentNames.map((name) => [name, sizes.segment] as const),
    ...machineNames.map((name) => [name, sizes.machine] as const),
  ].map(([name, [width, height]]) => `"${name}" [width=${width}, height=${height}]`);
  const cables = machineNames.flatMap((machine) => {
    const segments = entriesOf(plan.machines[machine].interfaces).map(([segment]) => segment);
    const isRouter = segments.length > 1;
    return segments.map((segment, at) => {
      const isOutside = segment === "wan";
      const first = isRouter === isOutside ? segment : machine;
      const second = first === segment ? machine : segment;
      return `"${first}" -- "${second}"${at > 0 && isOutside ? " [constraint=false]" : ""}`;
    });
  });
  return `graph lab {
  rankdir=LR; nodesep=0.12; ranksep=0.5; splines=polyline
  node [shape=box, fixedsize=true, label=""]
  ${[...nodes, ...cables].join("\n  ")}
}`;
}

function numbersIn(words: string): number[] {
  return words.split(/[\s,]+/).map(Number);
}

/** Graphviz counts upwards, and writes a curve as its first point and three for each part. */
function pathOf(pos: string, height: number): string {
  const [first = "", ...others] = pos
    .split(" ")
    .map((point) => numbersIn(point))
    .map(([x = 0, y = 0]) => `${round(x)},${round(height - y)}`);
  return `M${first}C${others.join(" ")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
