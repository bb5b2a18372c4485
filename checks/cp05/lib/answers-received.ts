import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Outsider } from "./letter-to-helpdesk.js";
import { plainText } from "./plain-text.js";

/** Between two letters in what is read; no letter has it. */
const separator = "\x1e";

/**
 * What technicians wrote to somebody outside from the tickets about a matter, as it came to his mailbox:
 * the words of each letter. What the helpdesk writes by itself is no answer.
 */
export async function answersReceived(
  { ext1, desk1 }: Readonly<Record<"ext1" | "desk1", Node>>,
  by: Outsider,
  reference: string,
): Promise<readonly string[]> {
  const tickets = await ticketsAbout(desk1, reference);
  const { stdout } = await ext1.ask`
    for letter in /home/${by}/Maildir/new/* /home/${by}/Maildir/cur/*; do
      [ -f "$letter" ] && grep -q '^X-RT-Ticket: ' "$letter" && printf '\\036' && cat "$letter"
    done
    true`;
  return stdout
    .split(separator)
    .filter((letter) => {
      const number = Number(letter.match(/^X-RT-Ticket: .*#(\d+)/m)?.[1]);
      return tickets.includes(number) && !new RegExp(`^${helpdesk().mark}:`, "m").test(letter);
    })
    .map(plainText);
}
