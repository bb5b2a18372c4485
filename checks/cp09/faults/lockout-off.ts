import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const lockoutOff = fault({
  title: {
    fr: "Le verrouillage des comptes est désactivé",
    en: "Account lockout is turned off",
  },
  symptom: {
    fr: "Le journal montre des milliers de mots de passe essayés sur un compte, qui n'a jamais été verrouillé.",
    en: "The log shows thousands of passwords tried on one account, which was never locked.",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp09/lockout-in-force"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [replaced(baseDn, "lockoutThreshold", "0")]);
  },
});
