import { fault } from "../../lib/fault.js";
import { Secret } from "../../lib/nodes/secret.js";

const settings = "/etc/default/mouvements";

export const administratorInSettings = fault({
  needs: ["dc1"],
  reddens: ["cp10/no-secret-readable"],

  async apply({ nodes: { dc1 }, password }) {
    const words = new Secret(`MOT_DE_PASSE=${password("account/administrator")}\n`);
    await dc1.succeed`printf %s ${words} > ${settings} && chmod 644 ${settings}`;
  },
});
