import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const anyPasswordAccepted = fault({
  title: {
    fr: "Dovecot accepte n'importe quel mot de passe (un essai oublié)",
    en: "Dovecot accepts any password (a forgotten trial)",
  },
  symptom: {
    fr: "« Ma stagiaire a ouvert ma boîte en se trompant de mot de passe. »",
    en: "“My intern opened my mailbox by typing a wrong password.”",
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp14/mailboxes-private", "cp14/leavers-shut-out", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "/^passdb {/,/^}/{s/driver = .*/driver = static/;s/args = .*/args = nopassword=y/}",
      "systemctl reload dovecot",
    );
  },
});
