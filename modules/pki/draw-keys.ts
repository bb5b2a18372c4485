import { createECDH, KeyObject, webcrypto } from "node:crypto";
import type { Seed } from "../../scripts/ground/seed.js";

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

export interface DrawnKeys extends webcrypto.CryptoKeyPair {
  /** The public key as an uncompressed point of the curve. */
  readonly point: Buffer;
  /** The private key in PKCS 8, as PEM. */
  readonly pem: string;
}

/** An EC P-256 key pair that belongs to a purpose, the same each time it is drawn from a seed. */
export async function drawKeys(seed: Seed, purpose: string): Promise<DrawnKeys> {
  const secret = seed.bytes(purpose);
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(secret);
  const point = ecdh.getPublicKey();
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const { subtle } = webcrypto;
  const d = secret.toString("base64url");
  const privateKey = await subtle.importKey("jwk", { ...jwk, d }, curve, true, ["sign"]);
  return {
    publicKey: await subtle.importKey("jwk", jwk, curve, true, ["verify"]),
    privateKey,
    point,
    pem: KeyObject.from(privateKey).export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
