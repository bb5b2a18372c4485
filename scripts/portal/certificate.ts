import { KeyObject, webcrypto, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeLabHome } from "../ground/make-lab-home.js";
import { writeWhole } from "../ground/write-whole.js";
import { portalFolder } from "./store/portal-folder.js";

/** What the portal shows who it is with, as PEM. */
export interface ServerCertificate {
  /** Its own first, then those that signed it. */
  readonly chain: string;
  readonly key: string;
}

const day = 24 * 3600 * 1000;
/** As long as browsers accept of any authority, in days, and how long before its end another is made. */
const [lasts, renewed] = [397, 30];
const authorityLasts = 3650;
const signature = { name: "ECDSA", hash: "SHA-256" } as const;
const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

/**
 * The certificate of the portal, of an authority that this server alone has. It is kept in the home of labs, and made
 * anew before it ends, or where the portal is reached by another name.
 *
 * @param names addresses and names that it is reached by
 * @param folder where it is kept. @default - the portal's, in the home of labs
 */
export async function ownCertificate(
  names: readonly string[],
  folder?: string,
): Promise<ServerCertificate> {
  const file = join(folder ?? (await makeLabHome(portalFolder)), "certificate.pem");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined && isGood(kept, names)) return parse(kept);
  const made = await make(names);
  await writeWhole(file, `${made.key}${made.chain}`);
  return made;
}

/** SHA-256 of the certificate that browsers are shown, as they show it. */
export function fingerprintOf({ chain }: Pick<ServerCertificate, "chain">): string {
  return new X509Certificate(chain).fingerprint256;
}

/** One file has both: a kill leaves no key beside the certificate of another. */
function parse(kept: string): ServerCertificate {
  const at = kept.indexOf("-----BEGIN CERTIFICATE-----");
  return { key: kept.slice(0, at), chain: kept.slice(at) };
}

function isGood(kept: string, names: readonly string[]): boolean {
  try {
    const certificate = new X509Certificate(parse(kept).chain);
    const isNamed = (name: string) =>
      (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
    const lasting = Date.parse(certificate.validTo) - Date.now();
    return names.every(isNamed) && lasting > renewed * day;
  } catch {
    // Whatever is in it can be made again, and holds nothing of anybody's.
    return false;
  }
}

async function make(wanted: readonly string[]): Promise<ServerCertificate> {
  await import("reflect-metadata");
  const x509 = await import("@peculiar/x509");
  const draw = () => webcrypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  const [authority, server] = await Promise.all([draw(), draw()]);
  const now = Date.now();
  const validity = (days: number) => ({
    // From yesterday: clocks of a classroom are a few minutes apart.
    notBefore: new Date(now - day),
    notAfter: new Date(now + (days - 1) * day),
  });
  const issuer = `CN=Plateau ${hostname()} ${new Date(now).getFullYear()}, O=Plateau`;
  const issued = await x509.X509CertificateGenerator.createSelfSigned({
    name: issuer,
    ...validity(authorityLasts),
    keys: authority,
    signingAlgorithm: signature,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  const names = [...new Set([...wanted, hostname(), "localhost", "127.0.0.1", "::1"])];
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${names[0]}, O=Plateau`,
    issuer,
    ...validity(lasts),
    publicKey: server.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: signature,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) ? ("ip" as const) : ("dns" as const), value })),
      ),
      await x509.SubjectKeyIdentifierExtension.create(server.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  // The authority's own key is not kept: it has signed all that it ever will.
  return {
    key: KeyObject.from(server.privateKey).export({ type: "pkcs8", format: "pem" }).toString(),
    chain: [certificate, issued].map((one) => `${one.toString("pem")}\n`).join(""),
  };
}
