import type { Scene } from "../check.js";
import { draw } from "../draw.js";

/** What a ticket of the candidate's own is found by: a prefix, and four digits that are drawn. */
export function drawnReference(scene: Pick<Scene, "password">, prefix: string): string {
  const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];
  return `${prefix}-${draw(scene, `reference/${prefix}`, numbers)}`;
}
