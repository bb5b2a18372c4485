import type { Text } from "../../../scripts/ground/text.js";
import { claim } from "../../lib/claim.js";
import { borrowMailPeople, type MailPeople, type MailPerson } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { submit } from "../../lib/mail/submit.js";
import { imap } from "../../lib/probes/mail/imap.js";
import { accepted } from "../../lib/probes/mail/smtp.js";

/** People of the company with their mail program, at a workstation's place. */
export interface InsideMail extends MailPeople {
  /**
   * The colleague hands a letter in, on port 587.
   *
   * @param expected what is claimed of it. @default that it is taken there
   * @returns the server's last word
   * @throws Mismatch where it does not take the letter
   */
  writes(to: string, subject: string, expected?: Text): Promise<string>;
  /**
   * Somebody asks for his mailbox over IMAPS.
   *
   * @param from another address to come from. @default - the probe's own
   * @returns the answers, that to the log-on first
   */
  asks(person: MailPerson, commands: readonly string[], from?: string): Promise<readonly string[]>;
}

const taken: Text = {
  fr: "le message est accepté sur le port 587",
  en: "the message is taken on port 587",
};

/** That an address takes letters. */
export function takesLetters(address: string): Text {
  return { fr: `${address} accepte un message`, en: `${address} takes a message` };
}

/**
 * Lend a check the people who write and read.
 *
 * @throws what `borrowMailPeople` does
 */
export async function insideMail(
  scene: Parameters<typeof borrowMailPeople>[0],
): Promise<InsideMail> {
  const { mail1, "probe-lan": probe } = scene.nodes;
  const people = await borrowMailPeople(scene);
  const { colleague } = people;
  return {
    ...people,
    async writes(to, subject, expected = taken) {
      const from = addressOf(colleague.login);
      const answer = await submit(probe, mail1, colleague, { from, to, subject });
      claim(accepted(answer), expected, `587: ${answer}`);
      return answer;
    },
    asks: (person, commands, from) =>
      imap(
        probe,
        { host: mailPlaces().inside, machine: mail1, ...(from !== undefined && { from }) },
        person,
        commands,
      ),
  };
}
