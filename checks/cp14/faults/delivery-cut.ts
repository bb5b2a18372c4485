import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

export const deliveryCut = fault({
  needs: ["mail1"],
  reddens: [
    "cp14/letter-inside",
    "cp14/letter-from-outside",
    "cp14/list-reaches-members",
    "cp14/shared-mailbox",
    "cp14/nothing-waits",
  ],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "s,private/dovecot-lmtp,private/lmtp-dovecot,",
      "systemctl reload dovecot",
    );
    await letterThatWaits(mail1, addressOf(staff().director.login));
  },
});
