import type { Node } from "../../checks/lib/node.js";
import { Secret } from "../../checks/lib/secret.js";
import type { Account } from "./mail-client.js";

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

/** A ticket, as far as anybody here looks at it. */
export interface Ticket {
  readonly id: string;
  readonly Status: string;
  readonly Priority: string;
  readonly SLA: string;
  readonly Due: string;
}

/** A client of the helpdesk's REST 2 interface on a machine of the bench: curl, which verifies the certificate. */
export class HelpdeskClient {
  private readonly node: Node;
  private readonly host: string;

  constructor(node: Node, host: string) {
    this.node = node;
    this.host = host;
  }

  /**
   * Ask, with a body where there is one to send. An account of the directory has a session, by the
   * form of the page: RT's REST interface itself knows RT's own passwords and tokens alone.
   */
  async call(as: Asker, method: string, path: string, body?: unknown): Promise<Answer> {
    const sent =
      body === undefined
        ? []
        : ["--header", "Content-Type: application/json", "--data", JSON.stringify(body)];
    const site = `https://${this.host}`;
    const curl = ["curl", "--silent", "--max-time", "20", "--cacert", authority];
    const rest = [...curl, "--write-out", "\n%{http_code}", "--request", method, ...sent];
    const target = `${site}/REST/2.0${path}`;
    const { stdout } = await ("token" in as
      ? this.node.within(
          limitMs,
        )`${rest} --header ${new Secret(`Authorization: token ${as.token}`)} ${target}`
      : this.node.within(limitMs)`
          jar=$(mktemp)
          trap 'rm $jar' EXIT
          ${curl} --cookie-jar $jar --output /dev/null --data-urlencode ${`user=${as.login}`} --data-urlencode ${new Secret(`pass=${as.password}`)} ${site}/NoAuth/Login.html
          ${rest} --cookie $jar ${target}`);
    const end = stdout.trimEnd().lastIndexOf("\n");
    const status = Number(stdout.slice(end + 1));
    // A session that nobody logged in to is sent to the form.
    return { status: status === 302 ? 401 : status, body: stdout.slice(0, Math.max(end, 0)) };
  }

  /** The same, and the answer must be a success. */
  async ask<T>(as: Asker, method: string, path: string, body?: unknown): Promise<T> {
    const { status, body: text } = await this.call(as, method, path, body);
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }

  async ticket(as: Asker, id: string): Promise<Ticket> {
    return this.ask<Ticket>(as, "GET", `/ticket/${id}`);
  }

  /** Numbers of the tickets that a query of RT's own language finds. */
  async find(as: Asker, query: string): Promise<readonly string[]> {
    const { items } = await this.ask<{ items: { id: string }[] }>(
      as,
      "GET",
      `/tickets?query=${encodeURIComponent(query)}`,
    );
    return items.map(({ id }) => id);
  }

  /** The ticket of a subject, once there is one. */
  async opened(as: Asker, subject: string): Promise<Ticket> {
    for (let tries = 0; tries < 60; tries++) {
      const [id] = await this.find(as, `Subject LIKE '${subject}'`);
      if (id) return this.ticket(as, id);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    throw new Error(`no ticket '${subject}' was opened`);
  }

  /** Wait for a ticket to have a status. */
  async becomes(as: Asker, id: string, status: string): Promise<void> {
    let seen = "";
    for (let tries = 0; tries < 60; tries++) {
      seen = (await this.ticket(as, id)).Status;
      if (seen === status) return;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    throw new Error(`ticket ${id} stays '${seen}', not '${status}'`);
  }
}
