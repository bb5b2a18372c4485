import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { nameItself } from "../lib/name-itself.js";

export const genericName = fault({
  needs: ["ws2"],
  reddens: ["cp02/name-is-known"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(await nameItself(ws2, "poste-neuf.atelier.test ws2"));
  },
});
