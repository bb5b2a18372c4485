import type { Seed } from "../../scripts/ground/seed.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { Authority } from "../pki/authority.js";
import { dkim } from "./dkim.js";
import { mailNames } from "./mail-names.js";

/** Files of mail1's `/run/plateau`: its certificate, the key it signs with, its account's password. */
export async function mailSecrets(seed: Seed): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const { certificate, key } = await authority.issue({
    name: mailNames.host,
    usage: "server",
    dnsNames: Object.values(mailNames),
  });
  return {
    "ca.crt": authority.certificate,
    "mail.crt": certificate,
    "mail.key": key,
    "dkim.key": (await dkim(seed)).key,
    "secrets.env": `LDAP_PASSWORD='${seed.password(`account/${serviceLogins.mail}`)}'\n`,
  };
}
