import type { EnginePlace } from "../ground/docker/place.js";
import { engineGroup } from "./engine-group.js";
import type { Process } from "./processes.js";

/**
 * How many containers of an engine run, as the processes of this server tell it: an engine that starts answers
 * nobody before it has brought back every container that ran when it ended.
 */
export function broughtBack(place: Pick<EnginePlace, "name">, all: readonly Process[]): number {
  const group = new RegExp(`${engineGroup(place).source}(?:[^/\\n]*/)*?([0-9a-f]{64})(?:/|$)`, "m");
  return new Set(
    all.flatMap(({ cgroups, zombie }) => (zombie ? [] : (group.exec(cgroups)?.[1] ?? []))),
  ).size;
}
