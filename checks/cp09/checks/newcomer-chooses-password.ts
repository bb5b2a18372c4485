import { personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";

export const newcomerChoosesPassword = check({
  needs: ["dc1"],
  judges: "cp09/monthly-movements",

  async run({ nodes: { dc1 } }) {
    const [entry] = await directoryEntries(dc1, personDn(staff().intern), "(objectClass=user)", [
      "sAMAccountName",
      "pwdLastSet",
    ]);
    const login = entry?.get("samaccountname")?.[0];
    const lastSet = entry?.get("pwdlastset")?.[0];
    claim(
      login === staff().intern.login,
      claimText("cp09/has-account"),
      `${personDn(staff().intern)}: ${login ?? "noSuchObject"}`,
    );
    claim(
      lastSet === "0",
      claimText("cp09/password-has-to-be-changed"),
      `${staff().intern.login} pwdLastSet: ${lastSet ?? "∅"}`,
    );
    return `${staff().intern.login} pwdLastSet: 0`;
  },
});
