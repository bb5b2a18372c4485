import { seconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import type { Secret } from "../../nodes/secret.js";

/** A server that speaks in lines, and which lines end what it says. */
export interface LineServer {
  readonly host: string;
  readonly port: number;
  /** How TLS comes: never, at once, or after SMTP's own STARTTLS. The certificate is not judged here. */
  readonly tls: "none" | "at once" | "starttls smtp";
  /** Regular expressions; none where STARTTLS comes after the greeting, which is heard for it. */
  readonly greetingEnds?: string;
  readonly answerEnds: string;
  /** Regular expression of an answer after which nothing more is said. @default - all is said */
  readonly givesUpAt?: string;
  /** Address of the probe's segment to come from, which is the probe's as long as it takes. @default - its own */
  readonly from?: string | undefined;
}

/** For a whole conversation, in milliseconds. */
const limitMs = 9000;

/**
 * Hold a conversation from a probe, one command after another.
 *
 * @returns the greeting where it is heard, then an answer per command; none where nobody answers
 */
export async function dialogue(
  probe: Probe,
  { host, port, tls, greetingEnds = "", answerEnds, givesUpAt = "", from = "" }: LineServer,
  commands: readonly (string | Secret)[],
): Promise<readonly string[]> {
  const { stdout } = await probe.expecting(
    [0],
    limitMs,
  )`/usr/lib/plateau/converse ${[host, String(port), tls, greetingEnds, answerEnds, givesUpAt, from]} ${[seconds(3), seconds(7)]} ${commands}`;
  return stdout.replaceAll("\r", "").split("\x1e").slice(0, -1);
}
