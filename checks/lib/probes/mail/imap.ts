import { claim } from "../../claim.js";
import { claimText } from "../../content/claim-text.js";
import { mustAnswer } from "../../must-answer.js";
import type { Node } from "../../nodes/node.js";
import type { Probe } from "../../nodes/probe.js";
import { Secret } from "../../nodes/secret.js";
import { dialogue } from "./dialogue.js";

/** Where mail is read, over TLS. */
export interface ImapServer {
  readonly host: string;
  /** The machine that answers there: its silence is judged only while it runs. */
  readonly machine: Node;
  /** Address to come from (`spare-address.ts`). @default - the probe's own */
  readonly from?: string;
}

/**
 * Log in from a probe and say IMAP commands, without their tag. A command after `WAIT` is said again
 * until its answer has a number, which later ones find as `%n`. Nobody logs out: a server that waits for
 * a letter's text would take that for it.
 *
 * @returns the answer to the log-in, then one per command
 * @throws Mismatch when nobody greets, the machine being up
 */
export async function imap(
  probe: Probe,
  { host, machine, from }: ImapServer,
  { login, password }: { readonly login: string; readonly password: string },
  commands: readonly string[],
): Promise<readonly string[]> {
  const server = {
    host,
    port: 993,
    tls: "at once",
    greetingEnds: "^\\* ",
    answerEnds: "^(x|\\+) ",
    from,
  } as const;
  const [greeting, ...answers] = await dialogue(probe, server, [
    new Secret(`x LOGIN ${login} "${password}"`),
    ...commands.map((command) => command.replace(/^(WAIT |= )?/, (wait) => said(wait))),
  ]);
  if (!greeting) {
    await mustAnswer(machine);
    claim(
      false,
      claimText("lib/imaps-server-on", { host }),
      claimText("lib/no-greeting", { host, probe: probe.name }),
    );
  }
  return answers;
}

/** What is before a command: `= ` marks what goes out as it is, e.g. a literal. */
function said(mark: string): string {
  return mark === "= " ? "" : `${mark}x `;
}

/** Commands that find a letter by its subject in a mailbox, once it is there, and read its headers. */
export function waitFor(subject: string, mailbox = "INBOX"): readonly string[] {
  return [
    `SELECT "${mailbox}"`,
    `WAIT SEARCH HEADER Subject ${subject}`,
    "FETCH %n BODY.PEEK[HEADER]",
  ];
}

/** Whether an answer to a search has found something. */
export function found(answer: string | undefined): boolean {
  return /^\* SEARCH \d/m.test(answer ?? "");
}

/** Whether a command was carried out. */
export function isOk(answer: string | undefined): boolean {
  return /^x OK/m.test(answer ?? "");
}

/** The last line of an answer, without its tag. */
export function imapSaid(answer: string | undefined): string {
  return answer?.trim().split("\n").at(-1)?.replace(/^x /, "") ?? "no answer";
}
