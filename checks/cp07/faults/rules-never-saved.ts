import { fault } from "../../lib/fault.js";
import { rulesFile } from "../../lib/network/firewall-rules.js";

export const rulesNeverSaved = fault({
  needs: ["fw1"],
  reddens: ["cp07/rules-persist"],

  async apply({ nodes: { fw1 } }) {
    // What the package installs: three chains that refuse nothing.
    const asInstalled = `#!/usr/sbin/nft -f

flush ruleset

table inet filter {
	chain input {
		type filter hook input priority filter;
	}
	chain forward {
		type filter hook forward priority filter;
	}
	chain output {
		type filter hook output priority filter;
	}
}
`;
    await fw1.succeed`printf %s ${asInstalled} > ${rulesFile}`;
  },
});
