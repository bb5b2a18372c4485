import type { Seed } from "../../scripts/ground/seed.js";
import { plan } from "../../stacks/plan/plan.js";
import { Authority } from "../pki/authority.js";
import { dkimLdif } from "./dkim-record.js";
import { passwordsLdif } from "./passwords-ldif.js";

/** Files of a controller's `/run/plateau`: what makes the baked domain this candidate's. */
export function domainSecrets(
  controller: "dc1" | "dc2",
): (seed: Seed) => Promise<Record<string, string>> {
  return async (seed) => {
    const authority = await Authority.of(seed);
    const name = `${controller}.${plan().company.domain}`;
    const { certificate, key } = await authority.issue({ name, usage: "server", dnsNames: [name] });
    return {
      "passwords.ldif": passwordsLdif(seed),
      "dkim.ldif": await dkimLdif(seed),
      "ldap.crt": certificate,
      "ldap.key": key,
    };
  };
}
