import type { Seed } from "../../scripts/lib/seed.js";
import { plan } from "../../stacks/plan.js";
import { Authority } from "../pki/authority.js";
import { passwordsLdif } from "./passwords-ldif.js";

/** What a controller is given: every account's password, and what it proves itself with over LDAPS. */
export function domainSecrets(
  machine: "dc1" | "dc2",
): (seed: Seed) => Promise<Record<string, string>> {
  return async (seed) => {
    const authority = await Authority.of(seed);
    const { certificate, key } = await authority.issue({
      name: machine,
      usage: "server",
      dnsNames: [`${machine}.${plan.company.domain}`],
    });
    return {
      "passwords.ldif": passwordsLdif(seed),
      "ldaps.crt": certificate,
      "ldaps.key": key,
    };
  };
}
