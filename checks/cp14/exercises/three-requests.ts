import { ldif } from "../../../modules/domain-controller/ldif.js";
import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { CauseCode } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const list = "gestion";
const shared = "support";
const place = () => `${mailboxes().sharedFolder}/${shared}`;
const members = ofCompany(() => mailboxes().shared[shared]);
const right = () => `${place()} group=${members()} lrwstipe`;
const rights = "/etc/dovecot/acl";
const reload = "systemctl reload dovecot";
const leaver = ofCompany(() => personDn(staff().leaver));

/** What is there before anybody deals with the requests. */
interface Before {
  /** Of the list. @default - none */
  readonly address?: string;
  /** Line of the shared mailbox among Dovecot's rights; none where it is empty. */
  readonly acl: string;
  /** `userAccountControl` of whoever has left. */
  readonly state: string;
}

function before({ address, acl, state }: Before): CauseCode<"dc1" | "mail1"> {
  return {
    async setUp({ nodes: { dc1, mail1 } }) {
      await mustChange(dc1, [
        replaced(groupDn(mailboxes().lists[list]), "mail", ...(address ? [address] : [])),
        replaced(leaver(), "userAccountControl", state),
      ]);
      await edit(mail1, rights, `\\,^${place()} ,d${acl && `;$a ${acl}`}`, reload);
    },
    solve: async () => undefined,
  };
}

export const threeRequests = exercise({
  needs: ["dc1", "mail1"],

  get causes() {
    return {
      "nothing-done": before({ acl: "", state: "512" }),
      "half-done": before({
        address: addressOf(`${list}s`),
        acl: `${place()} group=${members()} lr`,
        state: "66048",
      }),
      "done-wrong": before({
        address: `${list}@${mailboxes().outside.domain}`,
        acl: `${place()} group=${mailboxes().lists.stagiaires} lrwstipe`,
        state: "512",
      }),
    };
  },

  async solve({ nodes: { dc1, mail1 } }) {
    await edit(mail1, rights, `\\,^${place()} ,d;$a ${right()}`, reload);
    const address = ldif([replaced(groupDn(mailboxes().lists[list]), "mail", addressOf(list))]);
    mustSucceed(
      await dc1.within(20_000)`
      set -e
      echo ${address} | /usr/bin/ldbmodify -H /var/lib/samba/private/sam.ldb
      /usr/bin/samba-tool user disable ${staff().leaver.login}`,
    );
  },
});
