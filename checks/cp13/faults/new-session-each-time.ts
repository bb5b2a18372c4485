import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const newSessionEachTime = fault({
  needs: ["ts1"],
  reddens: ["cp13/return-finds-session"],

  async apply({ nodes: { ts1 } }) {
    await edit(ts1, "/etc/xrdp/sesman.ini", "s/^Policy=Default/Policy=UBC/", restartSessions);
  },
});
