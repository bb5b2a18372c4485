import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const sshNotAtStart = fault({
  needs: ["adm1"],
  reddens: ["cp08/units-start-by-themselves"],

  async apply({ nodes: { adm1 } }) {
    mustSucceed(await adm1.within(20_000)`systemctl disable --quiet ssh`);
  },
});
