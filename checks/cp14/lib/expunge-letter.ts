import type { Node } from "../../lib/node.js";

/** Take a letter out of the inboxes of people or shared mailboxes that got it from a check. */
export async function expungeLetter(
  mail1: Node,
  subject: string,
  owners: readonly string[],
): Promise<void> {
  await mail1.ask`
    for owner in ${owners}; do
      /usr/bin/doveadm expunge -u "$owner" mailbox INBOX header subject ${subject}
    done`.catch(() => undefined);
}
