import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import type { Seed } from "../../scripts/ground/seed.js";

const iterations = 4096;

/**
 * What PostgreSQL keeps instead of the password of a purpose (RFC 5803): enough to recognise who
 * knows it, and nothing to log in with.
 */
export function scramVerifier(seed: Seed, purpose: string): string {
  const salt = seed.bytes(`salt/${purpose}`).subarray(0, 16);
  const salted = pbkdf2Sync(seed.password(purpose), salt, iterations, 32, "sha256");
  const keyed = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  const server = keyed("Server Key").toString("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${server}`;
}
