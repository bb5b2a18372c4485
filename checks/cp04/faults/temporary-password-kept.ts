import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { lockedOut } from "../lib/locked-out.js";

export const temporaryPasswordKept = fault({
  title: {
    fr: "Le mot de passe temporaire est posé sans obliger à en changer, et l'utilisatrice le garde",
    en: "The temporary password is set without having it changed, and the user keeps it",
  },
  symptom: {
    fr: "« Ma session s'ouvre avec le mot de passe de l'enveloppe. J'en change quand ? »",
    en: "“My session opens with the envelope's password. When do I change it?”",
  },
  level: 1,
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/password-her-own"],

  async apply(scene) {
    const { login, double } = lockedOut(scene);
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${login} > /dev/null`,
    );
  },
});
