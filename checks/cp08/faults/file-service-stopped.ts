import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const fileServiceStopped = fault({
  needs: ["file1"],
  reddens: [
    "cp08/server-starts-by-itself",
    "cp08/permissions-follow-matrix",
    "cp08/strangers-refused",
    "cp08/old-dialects-refused",
    "cp08/personal-folder-is-private",
    "cp08/outage-raises-alert",
  ],

  async apply({ nodes: { file1 } }) {
    mustSucceed(await file1.within(15_000)`systemctl stop smbd`);
  },
});
