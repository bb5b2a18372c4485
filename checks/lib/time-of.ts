import { clockStamp } from "../../scripts/ground/clock.js";

/** A time in seconds since 1970 as results show it, e.g. `2026-12-03 14:05:09`; `∅` where there is none. */
export function timeOf(seconds: number | null | undefined): string {
  return Number.isFinite(seconds) ? clockStamp(Number(seconds) * 1000) : "∅";
}
