import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** Four digits of the candidate's own, by which the tickets of a story are found. */
export function drawnNumber(scene: Pick<Scene, "password">, purpose: string): number {
  const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];
  return draw(scene, `cp01/${purpose}`, numbers);
}
