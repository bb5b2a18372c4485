import { serviceDn } from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const directoryAccountRefused = fault({
  needs: ["dc1", "mail1"],
  reddens: [
    "cp14/letter-inside",
    "cp14/letter-from-outside",
    "cp14/letter-to-outside",
    "cp14/signature-verified",
    "cp14/list-reaches-members",
    "cp14/shared-mailbox",
    "cp14/addresses-accepted",
    "cp14/webmail-reads",
    "cp14/quota-effective",
    "cp14/spam-refused",
    "cp14/no-open-relay",
    "cp14/submission-secured",
    "cp14/forged-sender-refused",
    "cp14/mailboxes-private",
    "cp14/leavers-shut-out",
    "cp14/nobody-else-reads",
    "cp01/letter-becomes-ticket",
  ],

  async apply({ nodes: { dc1, mail1 }, token }) {
    // Twice: the directory takes the last password but one for an hour.
    const change = (password: string) =>
      replaced(serviceDn(serviceLogins.mail), "unicodePwd", unicodePwd(password));
    const password = throwAwayPassword(token);
    await mustChange(dc1, [change(password), change(`${password}2`)]);
    // One after the other: Postfix takes no connection for a while where it finds no Dovecot.
    mustSucceed(await mail1.within(20_000)`systemctl restart dovecot && systemctl restart postfix`);
  },
});
