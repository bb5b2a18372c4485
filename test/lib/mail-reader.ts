import { setTimeout } from "node:timers/promises";
import {
  type Account,
  type Handed,
  type Letter,
  MailClient,
} from "../../checks/lib/mail/mail-client.js";

/** A mail program that also hands letters in as another server does, and waits for what comes. */
export class MailReader extends MailClient {
  /** Hand in a letter as another mail server does, on port 25 of a place. */
  async relay(place: string, letter: Letter): Promise<Handed> {
    return this.hand(letter, [`smtp://${place}:25/client.exemple.test`]);
  }

  /** Numbers of the letters of a subject in a mailbox; undefined where the mailbox is refused. */
  async search(
    account: Account,
    subject: string,
    mailbox = "INBOX",
  ): Promise<readonly number[] | undefined> {
    return this.numbers(account, `HEADER Subject ${subject}`, mailbox);
  }

  /** The same, until there is one. */
  async arrives(account: Account, subject: string, mailbox = "INBOX"): Promise<string> {
    for (let tries = 0; tries < 40; tries++) {
      const [found] = (await this.search(account, subject, mailbox)) ?? [];
      if (found !== undefined) return this.read(account, found, mailbox);
      await setTimeout(400);
    }
    throw new Error(`'${subject}' did not come to ${account.login}'s ${mailbox}`);
  }

  /** Whether the server lets somebody in to read. */
  async opens(account: Account): Promise<boolean> {
    return (await this.search(account, "nothing")) !== undefined;
  }
}
