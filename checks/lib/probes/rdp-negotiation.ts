import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node } from "../node.js";
import { Secret } from "../secret.js";

const program = readFileSync(join(import.meta.dirname, "rdp-negotiation.py"), "utf8");

/** What an RDP server answers before anybody gives a name, in the protocol's words. */
export interface RdpNegotiation {
  /** To whoever asks for TLS: `PROTOCOL_SSL`, `timeout`, `refused`… */
  readonly tls: string;
  /** To whoever asks for RDP's own old security. */
  readonly old?: string;
  /** What a client that knows the authority says of the certificate, by the server's name. */
  readonly own?: string;
  /** The same by another name. */
  readonly other?: string;
  /** End of the certificate's life, in seconds since 1970. */
  readonly until?: number | null;
}

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
  return JSON.parse(stdout) as RdpNegotiation;
}
