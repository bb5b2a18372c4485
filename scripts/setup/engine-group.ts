import type { EnginePlace } from "../ground/docker/place.js";

/** What the control groups of an engine's containers begin with, in a line of `/proc/PID/cgroup`. */
export function engineGroup({ name }: Pick<EnginePlace, "name">): RegExp {
  return new RegExp(`:(?:/system\\.slice/${name}\\.service/labs|/${name})/`, "m");
}
