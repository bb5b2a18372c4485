import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { seconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import { Secret } from "../../nodes/secret.js";

const program = readFileSync(join(import.meta.dirname, "rdp-negotiation.py"), "utf8");

const schema = z.object({
  /** To whoever asks for TLS: `PROTOCOL_SSL`, `timeout`, `refused`… */
  tls: z.string(),
  /** To whoever asks for RDP's own old security. */
  old: z.string().optional(),
  /** What a client that knows the authority says of the certificate, by the server's name. */
  own: z.string().optional(),
  /** The same by another name. */
  other: z.string().optional(),
  /** End of the certificate's life, in seconds since 1970. */
  until: z.number().nullable().optional(),
});

/** What an RDP server answers before anybody gives a name, in the protocol's words. */
export type RdpNegotiation = Readonly<z.infer<typeof schema>>;

/**
 * Ask an RDP server from a probe how it wants to be spoken to.
 *
 * @param prove its name, and the authority's certificate in PEM. @default - the certificate is left alone
 */
export async function rdpNegotiation(
  probe: Probe,
  address: string,
  port: number,
  prove: { readonly name: string; readonly authority: string } = { name: "", authority: "" },
): Promise<RdpNegotiation> {
  return probe.json(
    schema,
  )`python3 -c ${new Secret(program)} ${address} ${port} ${prove.name} ${prove.authority} ${seconds(1.5)}`;
}
