import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const drivesRedirected = fault({
  needs: ["ts1"],
  reddens: ["cp13/clipboard-alone-crosses"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/xrdp/xrdp.ini",
      "s/^rdpdr=false/rdpdr=true/; s/^rdpsnd=false/rdpsnd=true/",
      restartSessions,
    );
  },
});
