import { memberDn } from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const computerAccountReset = fault({
  title: {
    fr: "Le compte d'ordinateur de ws1 a été réinitialisé dans l'annuaire",
    en: "The computer account of ws1 was reset in the directory",
  },
  symptom: {
    fr: "Sur ws1, toute connexion au domaine échoue : la relation d'approbation est rompue.",
    en: "On ws1 every domain logon fails: the trust relationship is broken.",
  },
  level: 2,
  needs: ["dc1"],
  // Both ends of the trust go back to the same password.
  resets: ["dc1", "dc2", "ws1"],
  reddens: ["cp09/workstations-trusted", "cp09/domain-logon"],

  async apply({ nodes: { dc1 }, token }) {
    const password = unicodePwd(throwAwayPassword(token));
    await mustChange(dc1, [replaced(memberDn("ws1"), "unicodePwd", password)]);
  },
});
