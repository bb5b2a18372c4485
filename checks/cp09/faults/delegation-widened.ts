import { groupDn, rootDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

/** The right “Reset Password”, on user accounts. */
const resetPassword = "00299570-246d-11d0-a768-00aa006e0529";
const userAccounts = "bf967aba-0de6-11d0-a285-00aa003049e2";

export const delegationWidened = fault({
  title: {
    fr: "La délégation des mots de passe est donnée sur toute l'entreprise",
    en: "The password delegation is given over the whole company",
  },
  symptom: {
    fr: "Un technicien de proximité a réinitialisé le mot de passe de la directrice.",
    en: "A desk-side technician has reset the managing director's password.",
  },
  level: 3,
  needs: ["dc1"],
  reddens: ["cp09/technician-resets-his-unit"],

  async apply({ nodes: { dc1 } }) {
    const ace = `(OA;CIIO;CR;${resetPassword};${userAccounts};`;
    mustSucceed(
      await dc1.within(20_000)`
      sid=$(/usr/bin/ldbsearch -H /var/lib/samba/private/sam.ldb -s base -b ${groupDn(people.passwordDelegation.group)} objectSid |
        sed -n "s/^objectSid: //p")
      /usr/bin/samba-tool dsacl set --action=allow --objectdn=${rootDn} --sddl=${ace}"$sid)"`,
    );
  },
});
