import type { CauseCode } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";

const file = "/etc/dovecot/dovecot.conf";
const reload = "systemctl reload dovecot";
const untested = "  driver = static\\n  args = nopassword=y";

/** Dovecot takes a password for good that nobody has verified. */
function taken(script: string, undo: string): CauseCode<"mail1"> {
  return {
    setUp: ({ nodes: { mail1 } }) => edit(mail1, file, script, reload),
    solve: ({ nodes: { mail1 } }) => edit(mail1, file, undo, reload),
  };
}

export const anyPasswordWillDo = exercise({
  needs: ["mail1"],

  causes: {
    "directory-replaced": taken(
      "/^passdb {/,/^}/{s/driver = ldap/driver = static/;s/args = .*/args = nopassword=y/}",
      "/^passdb {/,/^}/{s/driver = static/driver = ldap/;s,args = .*,args = /etc/dovecot/annuaire-mots-de-passe.conf.ext,}",
    ),
    "second-opinion": taken(
      `/^passdb {/,/^}/s/^}/}\\npassdb {\\n${untested}\\n}/`,
      "/^passdb {/{N;/static/{N;N;d}}",
    ),
    "first-come": taken(
      `s/^passdb {/passdb {\\n${untested}\\n}\\n&/`,
      "/^passdb {/{N;/static/{N;N;d}}",
    ),
  },
});
