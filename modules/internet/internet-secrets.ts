import type { Seed } from "../../scripts/ground/seed.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { dkim } from "../mail-server/dkim.js";
import { Authority } from "../pki/authority.js";
import { outsideMailHost } from "./outside-mail.js";

/**
 * Files of ext1's `/run/plateau`: a certificate and a key for each outside site and its mail server, and
 * the company's DKIM record, which its public zone includes.
 */
export async function internetSecrets(seed: Seed): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const files: Record<string, string> = {};
  for (const name of Object.keys(plan().outside)) {
    const pair = await authority.issue({ name, usage: "server", dnsNames: [name] });
    files[`${name}.crt`] = pair.certificate;
    files[`${name}.key`] = pair.key;
  }
  const mail = await authority.issue({
    name: outsideMailHost(),
    usage: "server",
    dnsNames: [outsideMailHost()],
  });
  const { strings } = await dkim(seed);
  return {
    ...files,
    "mail.crt": mail.certificate,
    "mail.key": mail.key,
    "dkim.zone": `${mailboxes().dkimSelector}._domainkey TXT ${strings.map((string) => `"${string}"`).join(" ")}\n`,
  };
}
