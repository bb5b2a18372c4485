import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { accountStanding } from "../lib/account-standing.js";
import { lockedOut } from "../lib/locked-out.js";

export const passwordHerOwn = check({
  title: {
    fr: "L'utilisatrice ouvre sa session avec un mot de passe qu'elle a choisi ; le mot de passe temporaire ne sert plus",
    en: "The user logs on with a password that she chose; the temporary one is good no longer",
  },
  remedy: {
    fr: "Sur dc1, `samba-tool user setpassword LOGIN --must-change-at-next-login` demande le mot de passe de l'enveloppe (jamais sur la ligne de commande) et oblige à en choisir un autre ; puis lui dire, dans le ticket, d'essayer. L'utilisatrice est simulée : `lab play CANDIDAT depannage`.",
    en: "On dc1, `samba-tool user setpassword LOGIN --must-change-at-next-login` asks for the envelope's password (never on the command line) and has another one chosen; then tell her, in the ticket, to try. The user is simulated: `lab play CANDIDATE depannage`.",
  },
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
