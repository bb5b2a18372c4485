import { personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";

const { intern } = staff;

export const newcomerChoosesPassword = check({
  title: {
    fr: "La personne qui arrive choisit son mot de passe à sa première connexion",
    en: "The person who arrives chooses her password at her first logon",
  },
  remedy: {
    fr: `\`samba-tool user show ${intern.login} --attributes=pwdLastSet\` : 0, le mot de passe est à changer. \`samba-tool user create\` et \`setpassword\` ont \`--must-change-at-next-login\`.`,
    en: `\`samba-tool user show ${intern.login} --attributes=pwdLastSet\`: 0, the password has to be changed. \`samba-tool user create\` and \`setpassword\` have \`--must-change-at-next-login\`.`,
  },
  needs: ["dc1"],
  judges: "cp09/monthly-movements",

  async run({ nodes: { dc1 } }) {
    const [entry] = await directoryEntries(dc1, personDn(intern), "(objectClass=user)", [
      "sAMAccountName",
      "pwdLastSet",
    ]);
    const login = entry?.get("samaccountname")?.[0];
    const lastSet = entry?.get("pwdlastset")?.[0];
    claim(
      login === intern.login,
      { fr: `${intern.login} a un compte`, en: `${intern.login} has an account` },
      `${personDn(intern)}: ${login ?? "noSuchObject"}`,
    );
    claim(
      lastSet === "0",
      {
        fr: `le mot de passe de ${intern.login} est à changer à la prochaine ouverture de session`,
        en: `${intern.login}'s password has to be changed at the next logon`,
      },
      `${intern.login} pwdLastSet: ${lastSet ?? "∅"}`,
    );
    return `${intern.login} pwdLastSet: 0`;
  },
});
