import { fault } from "../../lib/fault.js";
import { routeToLan, tunnelConf } from "../second-site.js";

export const routeNotSaved = fault({
  needs: ["fw2"],
  reddens: ["cp06/survives-restart"],

  async apply({ nodes: { fw2 } }) {
    await fw2.succeed`sed -i ${`/^${routeToLan()}/d`} ${tunnelConf}`;
  },
});
