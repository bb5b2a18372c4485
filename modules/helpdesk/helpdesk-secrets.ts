import type { Seed } from "../../scripts/ground/seed.js";
import { plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { serverSecrets } from "../pki/server-secrets.js";
import { benchToken } from "./bench-token.js";
import { helpdesk } from "./helpdesk.js";

/**
 * Files of desk1's `/run/plateau`: its certificate, the password of the account that it asks the
 * directory with, that of RT's own administrator, and the bench's token (RT keeps a digest of both).
 */
export async function helpdeskSecrets(seed: Seed): Promise<Record<string, string>> {
  const { host: name } = helpdesk();
  const dnsNames = [name, `desk1.${plan().company.domain}`];
  return {
    ...(await serverSecrets(seed, { file: "desk1", name, dnsNames })),
    "secrets.env": [
      `LDAP_PASSWORD='${seed.password(`account/${serviceLogins.helpdesk}`)}'`,
      `ROOT_PASSWORD='${seed.password("helpdesk/root")}'`,
      `BENCH_TOKEN='${benchToken(seed)}'`,
      "",
    ].join("\n"),
  };
}
