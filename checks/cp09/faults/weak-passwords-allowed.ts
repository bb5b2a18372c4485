import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const weakPasswordsAllowed = fault({
  title: {
    fr: "Quatre lettres suffisent à faire un mot de passe",
    en: "Four letters are enough for a password",
  },
  symptom: {
    fr: "Un audit a trouvé des mots de passe comme « toto », choisis la semaine dernière.",
    en: "An audit found passwords such as “toto”, chosen last week.",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp09/password-policy-in-force"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      replaced(baseDn, "minPwdLength", "4"),
      replaced(baseDn, "pwdProperties", "0"),
    ]);
  },
});
