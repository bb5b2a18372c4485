import { plan } from "../../../stacks/plan/plan.js";
import { drawnWorkstation } from "../drawn-workstation.js";
import type { Node } from "../nodes/node.js";
import type { Probe } from "../nodes/probe.js";
import { accepted, authPlain, lastLine, smtp } from "../probes/mail/smtp.js";
import { handIn, type LetterText } from "./letter.js";
import type { MailPerson } from "./mail-people.js";
import { mailPlaces } from "./mail-places.js";

/** How a mail program greets: as the workstation that it runs on, one of the company's. */
export function ehlo(): string {
  return `EHLO ${drawnWorkstation()}.${plan().company.domain}`;
}

/**
 * Hand a letter in as a mail program does: port 587, STARTTLS, password.
 *
 * @returns what the server said to it: the first refusal, or its last word
 */
export async function submit(
  probe: Probe,
  mail1: Node,
  { login, password }: MailPerson,
  letter: LetterText,
  sender = letter.from,
): Promise<string> {
  const server = { host: mailPlaces().inside, port: 587, startTls: true, machine: mail1 };
  const answers = await smtp(probe, server, [
    ehlo(),
    authPlain(login, password),
    ...handIn(letter, sender),
    "QUIT",
  ]);
  // Six steps lead to the letter; what is missing was not answered.
  const steps = Array.from({ length: 6 }, (_, at) => answers[at]);
  const stopped = steps.findIndex((answer) => !accepted(answer));
  return lastLine(steps.at(stopped));
}
