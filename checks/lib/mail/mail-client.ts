import { randomUUID } from "node:crypto";
import { seconds } from "../nodes/limit.js";
import type { Probe } from "../nodes/probe.js";
import { Secret } from "../nodes/secret.js";
import { ehlo } from "./submit.js";

/** Somebody who has a mailbox. */
export interface Account {
  readonly login: string;
  readonly password: string;
}

export interface Letter {
  readonly from: string;
  readonly to: string;
  /** What the letter is found again by. */
  readonly subject: string;
  /** What it says it is from. @default `from` */
  readonly header?: string;
  /** @default a line */
  readonly body?: string;
  /** What its answers refer to. @default drawn */
  readonly id?: string;
  /** More headers. @default none */
  readonly headers?: readonly string[];
}

/** What a server said to a client that handed in a letter. */
export interface Handed {
  readonly accepted: boolean;
  /** Its last lines. */
  readonly said: string;
}

const limitMs = 12_000;
const authority = "/tmp/authority.crt";

/** A mail program on a machine of the bench: curl, which verifies the server's certificate. */
export class MailClient {
  private readonly node: Probe;
  private readonly host: string;

  constructor(node: Probe, host: string) {
    this.node = node;
    this.host = host;
  }

  /** Have it trust an authority, given as PEM. */
  async trust(certificate: string): Promise<void> {
    // Others are reading it.
    await this.node.must`new=$(mktemp) && echo ${certificate} > $new && mv $new ${authority}`;
  }

  /** Hand in a letter on the submission port, with a password, after STARTTLS. */
  async submit(account: Account, letter: Letter): Promise<Handed> {
    return this.hand(letter, [
      "--ssl-reqd",
      "--user",
      userOf(account),
      `smtp://${this.host}:587/${ehlo().split(" ")[1]}`,
    ]);
  }

  /** The letters of somebody's inbox that refer to one, whole; `id` may be a part of its identifier. */
  async thread(account: Account, id: string): Promise<readonly string[]> {
    const found = (await this.numbers(account, `HEADER References ${id}`, "INBOX")) ?? [];
    const letters: string[] = [];
    for (const number of found) letters.push(await this.read(account, number, "INBOX"));
    return letters;
  }

  /** Numbers of the letters in a mailbox that meet criteria of IMAP; undefined where the mailbox is refused. */
  protected async numbers(
    account: Account,
    criteria: string,
    mailbox: string,
  ): Promise<readonly number[] | undefined> {
    const command = `SEARCH ${criteria}`;
    const { exitCode, stdout } = await this.curl([
      "--user",
      userOf(account),
      "--request",
      command,
      `imaps://${this.host}/${encodeURIComponent(mailbox)}`,
    ]);
    if (exitCode !== 0) return undefined;
    return (stdout.match(/^\* SEARCH(.*)$/m)?.[1] ?? "").trim().split(" ").flatMap(number);
  }

  protected async read(account: Account, number: number, mailbox: string): Promise<string> {
    const { stdout } = await this.curl([
      "--user",
      userOf(account),
      `imaps://${this.host}/${encodeURIComponent(mailbox)};MAILINDEX=${number}`,
    ]);
    return stdout;
  }

  protected async hand(letter: Letter, target: readonly (string | Secret)[]): Promise<Handed> {
    const { from, to, subject, header = from, body = "Bonjour.", headers = [] } = letter;
    const { id = `${randomUUID()}@${from.split("@")[1]}` } = letter;
    const text = [
      `From: ${header}`,
      `To: ${to}`,
      `Subject: ${encoded(subject)}`,
      `Message-ID: <${id}>`,
      `Date: ${new Date().toUTCString()}`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      ...headers,
      "",
      body,
      "",
    ].join("\r\n");
    const { exitCode, stderr } = await this.node.within(limitMs)`
      file=$(mktemp)
      printf %s ${text} > $file
      curl --silent --show-error --verbose --max-time ${seconds(10)} --cacert ${authority} --mail-from ${from} --mail-rcpt ${to} --upload-file $file ${target}
      code=$?
      rm $file
      exit $code`;
    const said = stderr.split("\n").filter((line) => line.startsWith("< "));
    return { accepted: exitCode === 0, said: said.slice(-3).join("\n") };
  }

  private curl(words: readonly (string | Secret)[]) {
    return this.node.within(
      limitMs,
    )`curl --silent --show-error --max-time ${seconds(10)} --cacert ${authority} ${words}`;
  }
}

/** A header's value, with letters that are not ASCII as RFC 2047 has them. */
function encoded(value: string): string {
  return /^[\x20-\x7e]*$/.test(value)
    ? value
    : `=?UTF-8?B?${Buffer.from(value).toString("base64")}?=`;
}

function userOf({ login, password }: Account): Secret {
  return new Secret(`${login}:${password}`);
}

function number(word: string): number[] {
  return /^\d+$/.test(word) ? [Number(word)] : [];
}
