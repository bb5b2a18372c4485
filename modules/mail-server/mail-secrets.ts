import type { Seed } from "../../scripts/ground/seed.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { serverSecrets } from "../pki/server-secrets.js";
import { dkim } from "./dkim.js";
import { mailNames } from "./mail-names.js";

/** Files of mail1's `/run/plateau`: its certificate, the key it signs with, its account's password. */
export async function mailSecrets(seed: Seed): Promise<Record<string, string>> {
  const { host: name } = mailNames();
  return {
    ...(await serverSecrets(seed, { file: "mail", name, dnsNames: Object.values(mailNames()) })),
    "dkim.key": (await dkim(seed)).key,
    "secrets.env": `LDAP_PASSWORD='${seed.password(`account/${serviceLogins.mail}`)}'\n`,
  };
}
