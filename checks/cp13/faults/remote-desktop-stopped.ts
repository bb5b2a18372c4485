import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { byRemoteDesktop } from "../lib/red-together.js";

export const remoteDesktopStopped = fault({
  needs: ["ts1"],
  reddens: byRemoteDesktop,

  async apply({ nodes: { ts1 } }) {
    mustSucceed(await ts1.within(15_000)`systemctl stop xrdp`);
  },
});
