import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const leaversStillReceive = fault({
  title: {
    fr: "Postfix prend encore le courrier des comptes désactivés",
    en: "Postfix still takes mail for disabled accounts",
  },
  symptom: {
    fr: `« J'écris depuis un mois à ${staff.leaver.name} sans réponse et sans erreur ; on me dit qu'il est parti. »`,
    en: `“I have been writing to ${staff.leaver.name} for a month, no answer and no error; I am told that he has left.”`,
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp14/leavers-shut-out"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/ldap/personnes.cf",
      "s/(!(userAccountControl:[^)]*))//",
      reloadPostfix,
    );
  },
});
