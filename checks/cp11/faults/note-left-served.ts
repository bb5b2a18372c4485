import { fault } from "../../lib/fault.js";
import { Secret } from "../../lib/nodes/secret.js";

const note = "/srv/http/installateur/a-lire.txt";

export const noteLeftServed = fault({
  needs: ["dep1"],
  reddens: ["cp11/no-secret-served"],

  async apply({ nodes: { dep1 }, password }) {
    const words = new Secret(`administrator / ${password("account/administrator")}\n`);
    await dep1.succeed`printf %s ${words} > ${note} && chmod 644 ${note}`;
  },
});
