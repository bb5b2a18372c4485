import { exercise } from "../../lib/exercise.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { deafController, replicating, settingsDn } from "../lib/replication-options.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const knownHereUnknownThere = exercise({
  needs: ["dc1", "dc2", "probe-srv"],

  causes: {
    "second-cut-off": {
      solve: async ({ nodes: { dc2 } }) => {
        await mustChange(dc2, [replaced(settingsDn("dc2"), "options", replicating)]);
      },
    },

    "first-deaf": {
      async setUp({ nodes: { dc1 } }) {
        await mustChange(dc1, [replaced(settingsDn("dc1"), "options", deafController)]);
      },
      async solve({ nodes: { dc1 } }) {
        await mustChange(dc1, [replaced(settingsDn("dc1"), "options", replicating)]);
      },
    },

    "clock-ahead": {
      solve: ({ nodes: { dc2, "probe-srv": probe } }) => setControllerClock(dc2, probe),
    },
  },
});
