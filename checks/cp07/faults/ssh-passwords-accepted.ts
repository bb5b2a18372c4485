import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const sshPasswordsAccepted = fault({
  title: {
    fr: "fw1 accepte les mots de passe en SSH, et root avec",
    en: "fw1 accepts passwords over SSH, and root with them",
  },
  symptom: {
    fr: "« L'audit a trouvé un routeur où l'on peut essayer des mots de passe à l'infini. »",
    en: "“The audit found a router where passwords can be tried for ever.”",
  },
  level: 1,
  needs: ["fw1"],
  reddens: ["cp07/ssh-keys-only"],

  async apply({ nodes: { fw1 } }) {
    await edit(
      fw1,
      "/etc/ssh/sshd_config.d/routeur.conf",
      "s/^PasswordAuthentication no/PasswordAuthentication yes\\nPermitRootLogin yes/",
      "systemctl reload ssh",
    );
  },
});
