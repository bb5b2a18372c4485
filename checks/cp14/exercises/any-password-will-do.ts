import type { Text } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";

const file = "/etc/dovecot/dovecot.conf";
const reload = "systemctl reload dovecot";
const untested = "  driver = static\\n  args = nopassword=y";

/** Dovecot takes a password for good that nobody has verified. */
function taken(title: Text, script: string, undo: string): Cause<"mail1"> {
  return {
    title,
    setUp: ({ nodes: { mail1 } }) => edit(mail1, file, script, reload),
    solve: ({ nodes: { mail1 } }) => edit(mail1, file, undo, reload),
  };
}

export const anyPasswordWillDo = exercise({
  title: {
    fr: "« Je me suis trompée de mot de passe, et ma boîte s'est ouverte »",
    en: "“I mistyped my password, and my mailbox opened”",
  },
  brief: {
    fr: `${staff.accountant.name} a tapé n'importe quoi, et son logiciel de messagerie a ouvert sa boîte. Vérifiez-le sur mail1 avec une boîte d'essai, ou la sienne en sa présence ; trouvez ce qui tient lieu de vérification, et ne laissez que l'annuaire dire qui est qui, de façon que cela tienne après un redémarrage. Chacun continue d'ouvrir sa boîte avec le mot de passe du domaine, et les boîtes partagées restent à leurs membres. Dites ce qu'il faut faire savoir, et à qui.`,
    en: `${staff.accountant.name} typed anything at all, and her mail program opened her mailbox. Verify it on mail1 with a trial mailbox, or with hers while she is there; find what stands in for verification, and let the directory alone say who is who, so that it outlives a restart. Everybody goes on opening his mailbox with the domain's password, and shared mailboxes stay their members'. Tell what has to be made known, and to whom.`,
  },
  minutes: 15,
  needs: ["mail1"],
  proves: ["cp14/mailboxes-private", "cp14/nobody-else-reads"],
  keeps: ["cp14/letter-inside", "cp14/submission-secured", "cp14/shared-mailbox"],
  restarts: ["mail1"],

  causes: {
    "directory-replaced": taken(
      {
        fr: "La vérification dans l'annuaire a été remplacée par un essai",
        en: "The verification in the directory was replaced by a trial",
      },
      "/^passdb {/,/^}/{s/driver = ldap/driver = static/;s/args = .*/args = nopassword=y/}",
      "/^passdb {/,/^}/{s/driver = static/driver = ldap/;s,args = .*,args = /etc/dovecot/annuaire-mots-de-passe.conf.ext,}",
    ),
    "second-opinion": taken(
      {
        fr: "Ce que l'annuaire refuse passe par une seconde vérification, qui accepte tout",
        en: "What the directory refuses goes to a second verification, which accepts all",
      },
      `/^passdb {/,/^}/s/^}/}\\npassdb {\\n${untested}\\n}/`,
      "/^passdb {/{N;/static/{N;N;d}}",
    ),
    "first-come": taken(
      {
        fr: "Une vérification qui accepte tout passe avant l'annuaire",
        en: "A verification that accepts all comes before the directory",
      },
      `s/^passdb {/passdb {\\n${untested}\\n}\\n&/`,
      "/^passdb {/{N;/static/{N;N;d}}",
    ),
  },
});
