import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const oneSessionOnly = fault({
  needs: ["ts1"],
  reddens: ["cp13/desktop-for-members", "cp13/sessions-side-by-side", "cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    await edit(ts1, "/etc/xrdp/sesman.ini", "s/^MaxSessions=.*/MaxSessions=1/", restartSessions);
  },
});
