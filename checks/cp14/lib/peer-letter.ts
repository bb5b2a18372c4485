import { setTimeout } from "node:timers/promises";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import type { Node } from "../../lib/nodes/node.js";

const folders = ofCompany(() =>
  mailboxes().outside.users.map((user) => `/home/${user}/Maildir/new`),
);
/** How long a letter may be on its way, in milliseconds. */
const patienceMs = 4000;

/**
 * The letter of a subject that came to the outside peer, whole, once it is there; it is taken away.
 *
 * @returns nothing where none came in time
 */
export async function peerLetter(ext1: Node, subject: string): Promise<string | undefined> {
  const end = ext1.now() + patienceMs;
  for (;;) {
    const { stdout } =
      await ext1.ask`letter=$(grep -lr ${subject} ${folders()} | head -n 1) && [ -n "$letter" ] && cat $letter && rm $letter`;
    if (stdout.includes(subject)) return stdout;
    if (ext1.now() > end) return undefined;
    await setTimeout(200);
  }
}
