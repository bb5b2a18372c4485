import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const noLimits = fault({
  needs: ["ts1"],
  reddens: ["cp13/limits-in-force"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^IdleTimeLimit=.*/IdleTimeLimit=0/; s/^KillDisconnected=.*/KillDisconnected=false/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=0/",
      restartSessions,
    );
  },
});
