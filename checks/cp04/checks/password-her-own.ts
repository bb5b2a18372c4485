import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { doorOf } from "../lib/door-of.js";
import { exerciseIds } from "../lib/exercise-ids.js";
import { forgetTries } from "../lib/forget-tries.js";
import { lockedOut } from "../lib/locked-out.js";
import { logon } from "../lib/logon.js";

export const passwordHerOwn = check({
  title: {
    fr: "L'utilisatrice ouvre sa session avec un mot de passe qu'elle a choisi ; le mot de passe temporaire ne sert plus",
    en: "The user logs on with a password that she chose; the temporary one is good no longer",
  },
  remedy: {
    fr: "Sur dc1, `samba-tool user setpassword LOGIN --must-change-at-next-login` demande le mot de passe de l'enveloppe (jamais sur la ligne de commande) et oblige à en choisir un autre ; puis lui dire, dans le ticket, d'essayer. L'utilisatrice est simulée : `lab play CANDIDAT depannage`.",
    en: "On dc1, `samba-tool user setpassword LOGIN --must-change-at-next-login` asks for the envelope's password (never on the command line) and has another one chosen; then tell her, in the ticket, to try. The user is simulated: `lab play CANDIDATE depannage`.",
  },
  needs: ["dc1", "probe-lan"],
  judges: exerciseIds.lockedOut,

  async run(scene) {
    const { dc1 } = scene.nodes;
    const { login, envelope, chosen } = lockedOut(scene);
    const door = await doorOf(scene, login);
    claim(
      door === "open",
      {
        fr: `${login} peut ouvrir sa session, et n'a plus de mot de passe à choisir`,
        en: `${login} can log on, and has no password to choose any more`,
      },
      `KDC: ${door}`,
    );
    // In this order: what is refused is forgotten by what is let in.
    const temporary = await logon(scene, login, envelope);
    const own = await logon(scene, login, chosen);
    if (own !== "ticket") await forgetTries(dc1, login);
    claim(
      temporary !== "ticket",
      {
        fr: "le mot de passe de l'enveloppe est refusé",
        en: "the envelope's password is refused",
      },
      `KDC: envelope ${temporary}, her own ${own}`,
    );
    claim(
      own === "ticket",
      { fr: "le sien ouvre la session", en: "her own opens the session" },
      `KDC: envelope ${temporary}, her own ${own}`,
    );
    return `envelope: ${temporary}; her own: ${own}`;
  },
});
