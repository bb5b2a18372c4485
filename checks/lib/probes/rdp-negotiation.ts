import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Node } from "../node.js";
import { readAnswer } from "../read-answer.js";
import { Secret } from "../secret.js";

const program = readFileSync(join(import.meta.dirname, "rdp-negotiation.py"), "utf8");

const negotiation = z.object({
  /** To whoever asks for TLS: `PROTOCOL_SSL`, `timeout`, `refused`… */
  tls: z.string(),
  /** To whoever asks for RDP's own old security. */
  old: z.string().optional(),
  /** What a client that knows the authority says of the certificate, by the server's name. */
  own: z.string().optional(),
  /** The same by another name. */
  other: z.string().optional(),
  /** End of the certificate's life, in seconds since 1970. */
  until: z.number().nullish(),
});

/** What an RDP server answers before anybody gives a name, in the protocol's words. */
export type RdpNegotiation = z.infer<typeof negotiation>;

/**
 * Ask an RDP server from a probe how it wants to be spoken to.
 *
 * @param prove its name, and the authority's certificate in PEM. @default - the certificate is left alone
 */
export async function rdpNegotiation(
  probe: Node,
  address: string,
  port: number,
  prove: { readonly name: string; readonly authority: string } = { name: "", authority: "" },
): Promise<RdpNegotiation> {
  const { stdout } =
    await probe.succeed`python3 -c ${new Secret(program)} ${address} ${port} ${prove.name} ${prove.authority}`;
  return readAnswer(probe, "rdp-negotiation.py", stdout, negotiation);
}
