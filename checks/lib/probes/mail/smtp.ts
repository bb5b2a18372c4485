import { claim } from "../../claim.js";
import { claimText } from "../../content/claim-text.js";
import { mustAnswer } from "../../must-answer.js";
import type { Node } from "../../nodes/node.js";
import type { Probe } from "../../nodes/probe.js";
import { Secret } from "../../nodes/secret.js";
import { dialogue } from "./dialogue.js";

/** Where a mail server is asked. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** @default false */
  readonly startTls?: boolean;
  /** The machine that answers there: its silence is judged only while it runs. */
  readonly machine: Node;
  /** Address to come from (`spare-address.ts`). @default - the probe's own */
  readonly from?: string;
}

/**
 * Hold an SMTP session from a probe.
 *
 * @returns the answers, one per command; the last ones are missing after a refused AUTH, or when the server hung up
 * @throws Mismatch when nobody greets, the machine being up
 */
export async function smtp(
  probe: Probe,
  { host, port, startTls = false, machine, from }: SmtpServer,
  commands: readonly (string | Secret)[],
): Promise<readonly string[]> {
  const said = await dialogue(
    probe,
    {
      host,
      port,
      answerEnds: "^[0-9]{3} ",
      // Each command of somebody who was not let in is refused more slowly than the one before.
      givesUpAt: "^(454|535) ",
      from,
      ...(startTls ? { tls: "starttls smtp" } : { tls: "none", greetingEnds: "^[0-9]{3} " }),
    },
    commands,
  );
  if (!said[0]) {
    await mustAnswer(machine);
    claim(
      false,
      claimText("lib/smtp-server-on", { host, port }),
      claimText("lib/smtp-no-greeting", { host, port, probe: probe.name }),
    );
  }
  return startTls ? said : said.slice(1);
}

/** The command that logs somebody in. */
export function authPlain(login: string, password: string): Secret {
  return new Secret(`AUTH PLAIN ${Buffer.from(`\0${login}\0${password}`).toString("base64")}`);
}

/** The last line of an answer, e.g. `554 5.7.1 <a@b.test>: Relay access denied`. */
export function lastLine(answer: string | undefined): string {
  return answer?.trim().split("\n").at(-1) ?? "no answer";
}

/** Whether an answer says that it is done, or that the server waits for more. */
export function accepted(answer: string | undefined): boolean {
  return /^[23]/.test(lastLine(answer));
}

/** Whether it is refused for good: not "try again later". */
export function refused(answer: string | undefined): boolean {
  return /^5/.test(lastLine(answer));
}
