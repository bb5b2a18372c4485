import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const natRemoved = fault({
  needs: ["fw1"],
  reddens: [
    "cp03/names-resolve",
    "cp06/outside-names",
    "cp06/paths-there-and-back",
    "cp06/segments-keep-apart",
    "cp07/source-nat",
    // Mail waits for names of the Internet before it greets, and has none.
    "cp14/letter-from-outside",
    "cp14/letter-to-outside",
    "cp14/signature-verified",
    "cp14/spam-refused",
    "cp14/no-open-relay",
    "cp14/forged-sender-refused",
    "cp14/certificates-trusted",
  ],

  async apply({ nodes: { fw1 } }) {
    await edit(fw1, rulesFile, "/snat ip to/d", reloadRules);
    // Connections that are known keep their translation.
    await fw1.succeed`conntrack -F`;
  },
});
