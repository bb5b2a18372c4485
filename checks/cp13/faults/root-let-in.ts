import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const rootLetIn = fault({
  needs: ["ts1"],
  reddens: ["cp13/root-refused"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^AllowRootLogin=false/AllowRootLogin=true/",
      restartSessions,
    );
  },
});
