import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Account } from "../mail/mail-client.js";
import { seconds } from "../nodes/limit.js";
import type { Probe } from "../nodes/probe.js";
import { readAnswer } from "../nodes/read-answer.js";
import { Secret } from "../nodes/secret.js";

/** Where `MailClient.trust` puts the authority. */
const authority = "/tmp/authority.crt";
const limitMs = 25_000;

/** Who asks: an account of the directory, or the bench's token. */
export type Asker = Account | { readonly token: string };

/** What RT answered. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** RT writes a number as a text or as a number, by where it stands. */
const word = z.union([z.string(), z.number()]).transform(String);

const ticketSchema = z.object({
  id: word,
  Status: z.string(),
  Priority: word,
  /** Empty where it has none. */
  SLA: word.nullish().transform((sla) => sla ?? ""),
  Due: z
    .string()
    .nullish()
    .transform((due) => due ?? ""),
});

/** A ticket, as far as anybody here looks at it. */
export type Ticket = z.infer<typeof ticketSchema>;

/** What RT answers where it made something. */
const madeSchema = z.object({ id: word });

/** A client of the helpdesk's REST 2 interface on a machine of the bench: curl, which verifies the certificate. */
export class HelpdeskClient {
  private readonly node: Probe;
  private readonly host: string;

  constructor(node: Probe, host: string) {
    this.node = node;
    this.host = host;
  }

  /**
   * Ask, with a body where there is one to send. An account of the directory has a session, by the
   * form of the page: RT's REST interface itself knows RT's own passwords and tokens alone. Whoever has a session says
   * from which site he asks, as a browser does: since CVE-2026-108277 RT takes no change from any other.
   */
  async call(as: Asker, method: string, path: string, body?: unknown): Promise<Answer> {
    const sent =
      body === undefined
        ? []
        : ["--header", "Content-Type: application/json", "--data", JSON.stringify(body)];
    const site = `https://${this.host}`;
    const origin = ["--header", `Origin: ${site}`];
    const curl = ["curl", "--silent", "--max-time", seconds(20), "--cacert", authority];
    const rest = [...curl, "--write-out", "\n%{http_code}", "--request", method, ...sent];
    const target = `${site}/REST/2.0${path}`;
    const { stdout } = await ("token" in as
      ? this.node.within(
          limitMs,
        )`${rest} --header ${new Secret(`Authorization: token ${as.token}`)} ${target}`
      : this.node.within(limitMs)`
          jar=$(mktemp)
          trap 'rm $jar' EXIT
          ${curl} ${origin} --cookie-jar $jar --output /dev/null --data-urlencode ${`user=${as.login}`} --data-urlencode ${new Secret(`pass=${as.password}`)} ${site}/NoAuth/Login.html
          ${rest} ${origin} --cookie $jar ${target}`);
    const end = stdout.trimEnd().lastIndexOf("\n");
    const status = Number(stdout.slice(end + 1));
    // A session that nobody logged in to is sent to the form.
    return { status: status === 302 ? 401 : status, body: stdout.slice(0, Math.max(end, 0)) };
  }

  /**
   * The same, and the answer must be a success.
   *
   * @param answer what it answers. @default anything: nobody looks at it
   * @throws NotObserved when it answers something else
   */
  async ask(as: Asker, method: string, path: string, body?: unknown): Promise<unknown>;
  async ask<T>(
    as: Asker,
    method: string,
    path: string,
    body: unknown,
    answer: z.ZodType<T>,
  ): Promise<T>;
  async ask(
    as: Asker,
    method: string,
    path: string,
    body?: unknown,
    answer: z.ZodType = z.unknown(),
  ): Promise<unknown> {
    const { status, body: text } = await this.call(as, method, path, body);
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text}`);
    return readAnswer(this.node, `${this.host} ${method} ${path}`, text, answer);
  }

  /**
   * Make something, e.g. a ticket.
   *
   * @returns its number
   */
  async make(as: Asker, path: string, body: unknown): Promise<string> {
    return (await this.ask(as, "POST", path, body, madeSchema)).id;
  }

  async ticket(as: Asker, id: string): Promise<Ticket> {
    return this.ask(as, "GET", `/ticket/${id}`, undefined, ticketSchema);
  }

  /** Wait for a ticket to have a status. */
  async becomes(as: Asker, id: string, status: string): Promise<void> {
    let seen = "";
    for (let tries = 0; tries < 60; tries++) {
      seen = (await this.ticket(as, id)).Status;
      if (seen === status) return;
      await setTimeout(400);
    }
    throw new LocalizedError({
      fr: `le ticket ${id} reste '${seen}', et non '${status}'`,
      en: `ticket ${id} stays '${seen}', not '${status}'`,
    });
  }
}
