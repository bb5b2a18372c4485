import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { fault } from "../../lib/fault.js";

export const sharedMailboxOpen = fault({
  needs: ["mail1"],
  reddens: ["cp14/shared-mailbox", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await mail1.succeed`echo ${`${mailboxes().sharedFolder}/support authenticated lrwstipe`} >> /etc/dovecot/acl && systemctl reload dovecot`;
  },
});
