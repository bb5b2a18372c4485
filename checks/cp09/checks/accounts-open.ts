import { baseDn } from "../../../modules/domain-controller/names.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { someOf } from "../../lib/estate/some-of.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { accountsClosed, attributes, binary } from "../lib/accounts-closed.js";

export const accountsOpen = check({
  needs: ["dc1"],

  async run({ nodes: { dc1 }, declared }) {
    const [entries, changes] = await Promise.all([
      // People, applications and computers: whatever has a password.
      directoryEntries(
        dc1,
        baseDn(),
        "(|(sAMAccountType=805306368)(sAMAccountType=805306369))",
        attributes,
        binary,
      ),
      declared(),
    ]);
    claim(entries.length > 0, claimText("cp09/dc1-tells-which-accounts-it-has"), "dc1: ∅");
    const closed = accountsClosed(entries, staffNow(changes));
    claim(closed.length === 0, claimText("cp09/each-account-can-be-used"), someOf(closed));
    return `${entries.length} × userAccountControl, accountExpires, logonHours, userWorkstations, servicePrincipalName = plan`;
  },
});
