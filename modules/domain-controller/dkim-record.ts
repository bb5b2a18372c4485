import type { Seed } from "../../scripts/ground/seed.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { dkim } from "../mail-server/dkim.js";
import type { DnsRecord } from "./dns-records.js";
import { ldif } from "./ldif.js";
import { baseDn } from "./names.js";
import { txtRecord } from "./txt-record.js";

const zone = () => plan().company.domain;
const name = () => `${mailboxes().dkimSelector}._domainkey`;

/**
 * The record that says which key signs the company's mail, as the image has it: a key withdrawn. It is
 * there for its object to be the same on both controllers; only the value is a candidate's own.
 */
export const withdrawnDkimRecord = ofCompany(
  (): DnsRecord => ({
    zone: zone(),
    name: name(),
    type: "TXT",
    data: '"v=DKIM1; k=rsa; p="',
  }),
);

/** What puts the candidate's own key in its place, on both controllers before Samba starts. */
export async function dkimLdif(seed: Seed): Promise<string> {
  const { strings } = await dkim(seed);
  return ldif([
    [
      ["dn", `DC=${name()},DC=${zone()},CN=MicrosoftDNS,DC=DomainDnsZones,${baseDn()}`],
      ["changetype", "modify"],
      ["replace", "dnsRecord"],
      ["dnsRecord", txtRecord(strings)],
      "-",
    ],
  ]);
}
