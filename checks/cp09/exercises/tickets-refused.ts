import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const ticketsRefused = exercise({
  needs: ["dc1", "dc2", "probe-srv"],

  causes: {
    "second-ahead": clockOff("dc2", "+20m"),
    "second-behind": clockOff("dc2", "-35m"),
    "first-ahead": clockOff("dc1", "+50m"),
  },
});

/** The directory of a controller lives by a clock that is wrong. */
function clockOff(
  controller: "dc1" | "dc2",
  offset: string,
): CauseCode<"dc1" | "dc2" | "probe-srv"> {
  return {
    setUp: ({ nodes }) => setControllerClock(nodes[controller], nodes["probe-srv"], offset),
    solve: ({ nodes }) => setControllerClock(nodes[controller], nodes["probe-srv"]),
  };
}
