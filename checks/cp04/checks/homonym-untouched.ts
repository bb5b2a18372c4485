import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { forgetTries } from "../lib/forget-tries.js";
import { lockedOut } from "../lib/locked-out.js";
import { logon } from "../lib/logon.js";

export const homonymUntouched = check({
  title: {
    fr: "L'homonyme, qui n'a rien demandé, ouvre sa session comme avant",
    en: "The person of the same name, who asked for nothing, logs on as before",
  },
  remedy: {
    fr: `Deux personnes s'appellent ${staff.accountant.surname}. Le demandeur d'un ticket est une adresse, donc un compte : c'est le seul à modifier. Un mot de passe posé par erreur ne se devine pas : prévenir la personne, et remettre dc1 à neuf pour recommencer.`,
    en: `Two people are called ${staff.accountant.surname}. A ticket's requester is an address, hence one account: the only one to change. A password that was set by mistake can't be guessed back: tell the person, and make dc1 anew to start again.`,
  },
  needs: ["dc1", "probe-lan"],
  // A wrong password counts against him: those of several looks would lock him out.
  alone: true,
  judges: ["cp04/locked-out", "cp04/two-users-at-once"],

  async run(scene) {
    const { homonym } = lockedOut(scene);
    const seen = await logon(scene, homonym, scene.password(`account/${homonym}`));
    if (seen === "KDC_ERR_PREAUTH_FAILED") forgetTries(scene, scene.nodes.dc1, homonym);
    claim(
      seen === "ticket",
      {
        fr: `${homonym} ouvre sa session avec son mot de passe de toujours`,
        en: `${homonym} logs on with the password that he always had`,
      },
      `KDC: ${seen}`,
    );
    return `${homonym}: ${seen}`;
  },
});
