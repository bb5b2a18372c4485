import { fault } from "../../lib/fault.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const controllerClockSkewed = fault({
  needs: ["dc2", "probe-srv"],
  reddens: ["cp09/clocks-agree", "cp09/tickets-open-the-directory", "cp09/witness-replicates"],

  apply: ({ nodes: { dc2, "probe-srv": probe } }) => setControllerClock(dc2, probe, "+20m"),
});
