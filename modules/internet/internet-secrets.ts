import type { Seed } from "../../scripts/lib/seed.js";
import { plan } from "../../stacks/plan.js";
import { Authority } from "../pki/authority.js";

/** Files of ext1's `/run/plateau`: a certificate and a key for each outside site. */
export async function internetSecrets(seed: Seed): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const files: Record<string, string> = {};
  for (const name of Object.keys(plan.outside)) {
    const pair = await authority.issue({ name, usage: "server", dnsNames: [name] });
    files[`${name}.crt`] = pair.certificate;
    files[`${name}.key`] = pair.key;
  }
  return files;
}
