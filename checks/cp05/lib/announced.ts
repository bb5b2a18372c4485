import { mailPlaces } from "../../lib/mail/mail-places.js";
import type { Nodes } from "../../lib/nodes/nodes.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { Secret } from "../../lib/nodes/secret.js";
import { lastLine, smtp } from "../../lib/probes/mail/smtp.js";

/** What a mail server says of the largest message on one of its ports. */
export interface Announced {
  /** In bytes; absent where it names none. */
  readonly limit: number | undefined;
  /** Extensions of SMTP that it offers. */
  readonly extensions: readonly string[];
  /** What it said to a message of each size that was asked about. */
  readonly said: readonly string[];
}

/** Ask mail1 as the Internet does, on port 25 of the public address. */
export function announcedOutside(
  { mail1, "probe-wan": probe }: Nodes<"mail1" | "probe-wan">,
  sizes: readonly number[] = [],
): Promise<Announced> {
  return ask(probe, { host: mailPlaces().published, port: 25, machine: mail1 }, sizes);
}

/** Ask mail1 as a mail program of a workstation does, on the submission port. */
export function announcedInside(
  { mail1, "probe-lan": probe }: Nodes<"mail1" | "probe-lan">,
  port: number,
): Promise<Announced> {
  return ask(probe, { host: mailPlaces().inside, port, startTls: true, machine: mail1 }, []);
}

async function ask(
  probe: Probe,
  server: Parameters<typeof smtp>[1],
  sizes: readonly number[],
): Promise<Announced> {
  const [ehlo = "", ...answers] = await smtp(probe, server, [
    `EHLO ${mailPlaces().peerName}`,
    // The evidence of a check that is false must not tell the candidate what the notice asks for.
    ...sizes.flatMap((size) => [
      new Secret(`MAIL FROM:<${mailPlaces().customer}> SIZE=${size}`),
      "RSET",
    ]),
    "QUIT",
  ]);
  const extensions = [...ehlo.matchAll(/^250[- ](\S.*?)\r?$/gm)].map(([, name = ""]) => name);
  const size = extensions.find((name) => /^SIZE \d+$/.test(name))?.slice(5);
  return {
    limit: size === undefined ? undefined : Number(size),
    extensions,
    said: sizes.map((_, at) => lastLine(answers[at * 2])),
  };
}
