import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { accountStanding } from "../lib/account-standing.js";
import { lockedOut } from "../lib/locked-out.js";

export const passwordHerOwn = check({
  needs: ["dc1", "desk1", "probe-lan"],
  // Wrong passwords count against her: those of several looks would lock her out.
  alone: true,
  observedWith: "cp04/standing",
  judges: ["cp04/locked-out", "cp04/two-users-at-once"],

  async run(scene) {
    const { login } = lockedOut(scene);
    const { password, said, envelope } = await accountStanding(scene);
    const seen = `KDC: ${said} (password: ${password})`;
    claim(
      password !== "envelope",
      {
        fr: "le mot de passe de l'enveloppe n'est plus le sien",
        en: "the envelope's password is hers no longer",
      },
      seen,
    );
    claim(
      password === "chosen" && said === "ticket",
      {
        fr: `${login} ouvre sa session avec le mot de passe qu'elle a choisi`,
        en: `${login} logs on with the password that she chose`,
      },
      seen,
    );
    claim(
      envelope === "KDC_ERR_PREAUTH_FAILED",
      {
        fr: "le mot de passe de l'enveloppe est refusé",
        en: "the envelope's password is refused",
      },
      { fr: `KDC : enveloppe ${envelope}`, en: `KDC: envelope ${envelope}` },
    );
    return `${seen}; envelope: ${envelope}`;
  },
});
