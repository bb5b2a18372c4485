import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Tidy } from "../../lib/run/tidying.js";

/** Longest that a letter takes which is just being handed to the helpdesk, in tenths of a second. */
const handing = 60;

/** Letters that wait, by their content: whose it is can't be told by its addresses. */
const queued = `
queued() {
  /usr/sbin/postqueue -j | sed -n 's/.*"queue_name": *"\\([^"]*\\)".*"queue_id": *"\\([^"]*\\)".*/\\1 \\2/p' |
    while read -r queue id; do
      /usr/sbin/postcat -qbh "$id" 2> /dev/null | grep -qF "$1" && echo "$queue $id"
    done
}
`;

/** Have a letter taken out of the queue of a server on its way. */
export async function forgetLetter(tidy: Tidy, server: Node, token: string): Promise<void> {
  await tidy(server, { fr: `courriel ${token} en attente`, en: `message ${token} that waits` })`
    eval ${queued}
    queued ${token} | while read -r queue id; do /usr/sbin/postsuper -d "$id"; done`;
}

/** Have an answer to it taken out of the mailbox of whoever wrote it, an Internet user. */
export async function forgetAnswer(
  tidy: Tidy,
  internet: Node,
  writer: string,
  token: string,
): Promise<void> {
  const [user] = writer.split("@");
  await tidy(internet, {
    fr: `réponse au courriel ${token}`,
    en: `answer to the message ${token}`,
  })`
    for folder in /home/${user}/Maildir/new /home/${user}/Maildir/cur; do
      [ -d $folder ] && grep -lrF ${token} $folder | while read -r file; do rm -f "$file"; done
    done
    true`;
}

/**
 * Have a letter, and the ticket that it became, taken away where they are: nothing tells any more that they were, but
 * the next ticket's number.
 */
export async function forgetTicket(tidy: Tidy, desk1: Node, token: string): Promise<void> {
  const tickets = `SELECT id FROM tickets WHERE position(${sqlText(token)} IN subject) > 0`;
  const roles = `SELECT id FROM groups WHERE domain = 'RT::Ticket-Role' AND instance IN (${tickets})`;
  const changes = `SELECT id FROM transactions WHERE objecttype = 'RT::Ticket' AND objectid IN (${tickets})
    OR objecttype = 'RT::Group' AND objectid IN (${roles})`;
  const gone = [
    `attachments WHERE transactionid IN (${changes})`,
    `transactions WHERE id IN (${changes})`,
    `objectcustomfieldvalues WHERE objecttype = 'RT::Ticket' AND objectid IN (${tickets})`,
    `cachedgroupmembers WHERE groupid IN (${roles}) OR memberid IN (${roles})`,
    `groupmembers WHERE groupid IN (${roles})`,
    `principals WHERE id IN (${roles})`,
    `groups WHERE id IN (${roles})`,
    `tickets WHERE id IN (${tickets})`,
  ].map((rows) => `DELETE FROM ${rows};`);
  await tidy(
    desk1,
    { fr: `ticket du courriel ${token}`, en: `ticket of the message ${token}` },
    9000,
  )`
    eval ${queued}
    # One that is being handed over becomes a ticket whatever is done to it.
    for try in $(seq ${handing}); do queued ${token} | grep -q ^active || break; sleep .1; done
    queued ${token} | while read -r queue id; do /usr/sbin/postsuper -d "$id"; done
    /usr/bin/psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 --username=rt --dbname=rt --command=${gone.join(" ")}`;
}
