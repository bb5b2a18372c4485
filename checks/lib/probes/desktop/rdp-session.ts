import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { drawnWorkstation } from "../../drawn-workstation.js";
import { seconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import { Secret } from "../../nodes/secret.js";

const program = readFileSync(join(import.meta.dirname, "rdp-session.py"), "utf8");

export interface RdpSession {
  readonly address: string;
  readonly port: number;
  readonly login: string;
  readonly password: string;
  /** Longest stay, in seconds. */
  readonly limitS: number;
  /** File of the probe that ends the stay once it is there. @default - the server's first word to a device */
  readonly stop?: string;
  /** How long after `stop` the client still waits for that first word, in seconds. @default 0 */
  readonly hearingS?: number;
}

const schema = z.object({
  /** Whether the server hung up first, or never let the client in. */
  closed: z.boolean(),
  /** Which of the devices that the client offers the server spoke to: `cliprdr`, `rdpdr`, `rdpsnd`. */
  spoken: z.array(z.string()),
});

/** What a client saw of a remote desktop. */
export type RdpSeen = Readonly<z.infer<typeof schema>>;

/**
 * Open a remote desktop from a probe and stay. What becomes of the session is to be asked of the server:
 * whoever has the wrong password is shown the log-in page.
 */
export async function rdpSession(probe: Probe, session: RdpSession): Promise<RdpSeen> {
  const { address, port, login, password, limitS, stop, hearingS = 0 } = session;
  const from = drawnWorkstation().toUpperCase();
  return probe.json(
    schema,
    (limitS + 3) * 1000,
  )`python3 -c ${new Secret(program)} ${address} ${port} ${login} ${password} ${seconds(limitS)} ${seconds(5)} ${from} ${hearingS > 0 ? seconds(hearingS) : 0} ${stop ?? []}`;
}
