import type { Seed } from "../../scripts/ground/seed.js";
import { drawKeys } from "./draw-keys.js";

export interface SshKey {
  /** PEM, as `ssh -i` reads it. */
  readonly privateKey: string;
  /** A line of `authorized_keys`. */
  readonly publicKey: string;
}

/** An SSH key pair that belongs to a purpose of a lab, e.g. `administration`. */
export async function sshKey(seed: Seed, purpose: string): Promise<SshKey> {
  const { point, pem } = await drawKeys(seed, `ssh/${purpose}`);
  const type = "ecdsa-sha2-nistp256";
  const blob = Buffer.concat([type, "nistp256", point].map(field));
  return {
    privateKey: pem,
    publicKey: `${type} ${blob.toString("base64")} ${purpose}\n`,
  };
}

function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
