import { personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      { fr: `${staff().intern.login} a un compte`, en: `${staff().intern.login} has an account` },
      `${personDn(staff().intern)}: ${login ?? "noSuchObject"}`,
    );
    claim(
      lastSet === "0",
      {
        fr: `le mot de passe de ${staff().intern.login} est à changer à la prochaine ouverture de session`,
        en: `${staff().intern.login}'s password has to be changed at the next logon`,
      },
      `${staff().intern.login} pwdLastSet: ${lastSet ?? "∅"}`,
    );
    return `${staff().intern.login} pwdLastSet: 0`;
  },
});
