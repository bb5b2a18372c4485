import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { fault } from "../../lib/fault.js";

export const sharedMailboxOpen = fault({
  title: {
    fr: "La boîte partagée du support s'ouvre à tout le monde",
    en: "The support's shared mailbox opens to everybody",
  },
  symptom: {
    fr: "« Je vois dans ma messagerie les courriels du support informatique, c'est normal ? »",
    en: "“I see the IT support's messages in my mail program, is that normal?”",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp14/shared-mailbox", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await mail1.succeed`echo ${`${mailboxes.sharedFolder}/support authenticated lrwstipe`} >> /etc/dovecot/acl && systemctl reload dovecot`;
  },
});
