import { staff } from "../../../stacks/plan/staff.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

/** Somebody writes, and the server has to put the letter off: wait until it did. */
export async function letterThatWaits(mail1: Machine, recipient: string): Promise<void> {
  const sender = addressOf(staff().accountant.login);
  const text = `From: ${sender}\nTo: ${recipient}\nSubject: Devis\n\nBonjour.\n`;
  await mail1.succeed`printf %s ${text} | /usr/sbin/sendmail -f ${sender} ${recipient}`;
  mustSucceed(
    await mail1.within(50_000)`
    until /usr/sbin/postqueue -j | grep -q '"queue_name": "deferred"'; do sleep 0.5; done`,
  );
}
