import { createHash, type webcrypto } from "node:crypto";
import type { Seed } from "../../scripts/ground/seed.js";
import { plan } from "../../stacks/plan/plan.js";
import { drawKeys } from "./draw-keys.js";

/** What a certificate is good for. */
export type Usage = "server" | "client" | "both";

export interface CertificateProps {
  /** Who it is for: its common name. */
  readonly name: string;
  readonly usage: Usage;
  /** DNS names it is valid for. @default - none */
  readonly dnsNames?: readonly string[];
}

/** A certificate and its private key, as PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

const day = 24 * 3600 * 1000;
const signature = { name: "ECDSA", hash: "SHA-256" } as const;

type X509 = typeof import("@peculiar/x509");

/**
 * The lab's certification authority. Its key, everybody's keys and the serial numbers are drawn from
 * the candidate's seed, so that nothing has to be kept: a certificate made for a new machine months
 * later has the same issuer. Dates are the host's, whose clock the machines share.
 */
export class Authority {
  private readonly x509: X509;
  private readonly seed: Seed;
  private readonly keys: webcrypto.CryptoKeyPair;
  /** Its own certificate, as PEM. */
  readonly certificate: string;

  private constructor(x509: X509, seed: Seed, keys: webcrypto.CryptoKeyPair, certificate: string) {
    this.x509 = x509;
    this.seed = seed;
    this.keys = keys;
    this.certificate = certificate;
  }

  /** The authority of the lab that a seed belongs to. */
  static async of(seed: Seed): Promise<Authority> {
    const x509 = await load();
    const keys = await drawKeys(seed, "pki/key/authority");
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name: issuer(),
      serialNumber: serialOf(seed, "authority"),
      ...validity(),
      keys,
      signingAlgorithm: signature,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
          true,
        ),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return new Authority(x509, seed, keys, pem(certificate));
  }

  /** A certificate for a machine or a person. */
  async issue({ name, usage, dnsNames = [] }: CertificateProps): Promise<KeyPair> {
    const { x509, seed } = this;
    const { serverAuth, clientAuth } = x509.ExtendedKeyUsage;
    const usages = { server: [serverAuth], client: [clientAuth], both: [serverAuth, clientAuth] };
    const keys = await drawKeys(seed, `pki/key/${name}`);
    const certificate = await x509.X509CertificateGenerator.create({
      subject: `CN=${name}, O=${plan().company.name}`,
      issuer: issuer(),
      serialNumber: serialOf(seed, name),
      ...validity(),
      publicKey: keys.publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: signature,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension(usages[usage]),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(this.keys.publicKey),
        ...(dnsNames.length > 0
          ? [
              new x509.SubjectAlternativeNameExtension(
                dnsNames.map((value) => ({ type: "dns" as const, value })),
              ),
            ]
          : []),
      ],
    });
    return { certificate: pem(certificate), key: keys.pem };
  }

  /** The list of those whose certificates are no longer honoured, as PEM. */
  async revoke(names: readonly string[]): Promise<string> {
    const { notBefore: thisUpdate, notAfter: nextUpdate } = validity();
    const crl = await this.x509.X509CrlGenerator.create({
      issuer: issuer(),
      thisUpdate,
      nextUpdate,
      signingKey: this.keys.privateKey,
      signingAlgorithm: signature,
      entries: names.map((name) => ({
        serialNumber: serialOf(this.seed, name),
        revocationDate: thisUpdate,
        reason: this.x509.X509CrlReason.cessationOfOperation,
      })),
    });
    // OpenSSL reads no other label, and the library's own is shorter.
    return `${this.x509.PemConverter.encode(crl.rawData, "X509 CRL")}\n`;
  }
}

const issuer = () =>
  `CN=${plan().company.name} - autorité de certification, O=${plan().company.name}`;

/** Loaded when a certificate is made: it costs more time than all the certificates of a lab. */
async function load(): Promise<X509> {
  await import("reflect-metadata");
  return import("@peculiar/x509");
}

/** From yesterday, so that a machine a few minutes slow accepts it, for two years. */
function validity() {
  const now = Date.now();
  return { notBefore: new Date(now - day), notAfter: new Date(now + 730 * day) };
}

/** Sixteen bytes that belong to a name, the highest bit clear as ASN.1 wants of a positive number. */
function serialOf(seed: Seed, name: string): string {
  const bytes = createHash("sha256")
    .update(seed.bytes(`pki/serial/${name}`))
    .digest();
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.subarray(0, 16).toString("hex");
}

function pem(signed: { toString(format: "pem"): string }): string {
  return `${signed.toString("pem")}\n`;
}
