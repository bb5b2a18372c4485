import { fault } from "../../lib/fault.js";
import { openSsh } from "../lib/repair-shop.js";

export const repairerLetIn = fault({
  needs: ["ws2"],
  reddens: ["cp02/local-accounts-kept-out", "cp08/no-right-too-much"],

  async apply({ nodes: { ws2 } }) {
    await openSsh(ws2);
  },
});
