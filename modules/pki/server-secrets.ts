import type { Seed } from "../../scripts/ground/seed.js";
import { Authority } from "./authority.js";
import { authoritySecret } from "./authority-secret.js";

export interface ServerSecretsProps {
  /** What its files are called, without their ending. */
  readonly file: string;
  /** The certificate's name; its key is drawn by it. */
  readonly name: string;
  /** Names that it is reached under. */
  readonly dnsNames: readonly string[];
}

/** Files of a TLS server's `/run/plateau`, by name: its certificate and key, and the authority's certificate. */
export async function serverSecrets(
  seed: Seed,
  { file, name, dnsNames }: ServerSecretsProps,
): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const { certificate, key } = await authority.issue({ name, usage: "server", dnsNames });
  return {
    [authoritySecret]: authority.certificate,
    [`${file}.crt`]: certificate,
    [`${file}.key`]: key,
  };
}
