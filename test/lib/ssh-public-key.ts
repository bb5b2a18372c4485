import { randomBytes } from "node:crypto";

const field = (bytes: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** A public key that nobody has the private one of, as `ssh-keygen` writes it. */
export function sshPublicKey(
  kind = "ssh-ed25519",
  fields: readonly Buffer[] = [randomBytes(32)],
): string {
  const bytes = [Buffer.from(kind), ...fields].map(field);
  return `${kind} ${Buffer.concat(bytes).toString("base64")}`;
}
