import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { answerFile } from "../lib/answer-file.js";

export const passwordInAnswers = fault({
  title: {
    fr: "Le fichier de réponses porte le mot de passe de root en clair",
    en: "The answer file holds root's password in clear",
  },
  symptom: {
    fr: "« Un stagiaire a trouvé le mot de passe administrateur des postes avec un simple navigateur. »",
    en: "“A trainee found the workstations' administrator password with a mere browser.”",
  },
  level: 1,
  needs: ["dep1"],
  reddens: ["cp11/no-secret-served"],

  async apply({ nodes: { dep1 } }) {
    const clear = [
      "d-i passwd/root-password password Bienvenue-2026",
      "d-i passwd/root-password-again password Bienvenue-2026",
    ].join("\\n");
    await edit(dep1, answerFile, `s|^d-i passwd/root-password-crypted .*|${clear}|`);
  },
});
