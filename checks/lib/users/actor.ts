import { randomBytes } from "node:crypto";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Scene } from "../check.js";
import { type Account, MailClient } from "../mail/mail-client.js";
import { simulated, simulatedHeader } from "./simulated.js";

/** What the helpdesk has written of one matter so far. */
export interface Correspondence {
  /** Number of the ticket, once it was acknowledged. */
  readonly ticket: string | undefined;
  /** Letters that call it resolved. */
  readonly resolved: number;
  /** Letters of a technician. */
  readonly answers: number;
}

/** Somebody of the company, played: writes to the helpdesk by mail and reads what comes back. */
export class Actor {
  private readonly login: Login;
  private readonly account: Account;
  private readonly mail: MailClient;

  constructor(scene: Scene<"probe-lan">, login: Login) {
    this.login = login;
    this.account = { login, password: scene.password(`account/${login}`) };
    this.mail = new MailClient(scene.nodes["probe-lan"], mailNames().host);
  }

  /**
   * Write about a matter.
   *
   * @param id what its thread is known by. @default - a new one
   * @throws Error with the server's words when it refuses the letter
   */
  async write(
    to: keyof ReturnType<typeof mailboxes>["tickets"],
    subject: string,
    text: string,
    id = this.newThread(),
  ): Promise<void> {
    const { accepted, said } = await this.mail.submit(this.account, {
      from: `${this.login}@${plan().company.domain}`,
      to: `${to}@${plan().company.domain}`,
      subject,
      id,
      body: simulated(text),
      headers: [simulatedHeader],
    });
    if (!accepted) throw new Error(`${this.login}: ${said}`);
  }

  /** What a letter that begins a thread is known by. */
  newThread(): string {
    return `${this.login}.${randomBytes(8).toString("hex")}@${plan().company.domain}`;
  }

  /** What came back about a matter. */
  async correspondence(thread: string): Promise<Correspondence> {
    const acknowledged = await this.mail.thread(this.account, thread);
    const ticket = acknowledged.join("\n").match(/^X-RT-Ticket: .*#(\d+)/m)?.[1];
    // Later letters refer to the ticket alone, by an identifier that RT makes of its number.
    const letters = ticket ? await this.mail.thread(this.account, `RT-Ticket-${ticket}@`) : [];
    const marked = (mark: string) =>
      letters.filter((letter) => letter.includes(`\n${helpdesk().mark}: ${mark}`)).length;
    const resolved = marked("resolu");
    return {
      ticket,
      resolved,
      answers: letters.length - resolved - marked("recu"),
    };
  }

  /** Write about a matter again, so that it goes to its ticket. */
  async reply(
    to: keyof ReturnType<typeof mailboxes>["tickets"],
    ticket: string,
    subject: string,
    text: string,
  ): Promise<void> {
    await this.write(to, `Re: [assistance #${ticket}] ${subject}`, text);
  }
}
