import { fault } from "../../lib/fault.js";
import { Secret } from "../../lib/nodes/secret.js";

const note = "/srv/http/installateur/a-lire.txt";

export const noteLeftServed = fault({
  title: {
    fr: "Une note avec le mot de passe de l'administrateur traîne parmi les fichiers servis",
    en: "A note with the administrator's password lies among the files that are served",
  },
  symptom: {
    fr: "« En cherchant l'image, un stagiaire est tombé sur un pense-bête. »",
    en: "“Looking for the image, a trainee came across a reminder.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp11/no-secret-served"],

  async apply({ nodes: { dep1 }, password }) {
    const words = new Secret(`administrator / ${password("account/administrator")}\n`);
    await dep1.succeed`printf %s ${words} > ${note} && chmod 644 ${note}`;
  },
});
