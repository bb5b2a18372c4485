import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { byRemoteDesktop } from "../lib/red-together.js";

export const keyUnreadable = fault({
  needs: ["ts1"],
  reddens: [...byRemoteDesktop, "cp07/tls-is-sound"],

  async apply({ nodes: { ts1 } }) {
    mustSucceed(
      await ts1.within(
        15_000,
      )`chmod 000 /etc/xrdp/key.pem && chown root:root /etc/xrdp/key.pem && systemctl restart xrdp`,
    );
  },
});
