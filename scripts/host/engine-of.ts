import type Docker from "dockerode";
import { hostOf } from "./host-of.js";

/**
 * The engine that a lab is on.
 *
 * @throws what `hostOf` does
 */
export function engineOf(candidate: string): Docker {
  return hostOf(candidate).engine;
}
