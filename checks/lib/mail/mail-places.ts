import { outsideMailHost } from "../../../modules/internet/outside-mail.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { plan } from "../../../stacks/plan/plan.js";

const customer = ofCompany(() => mailboxes().outside.users[0]);
const supplier = ofCompany(() => mailboxes().outside.users[1]);

/** Addresses and names that the mail is asked under. */
export const mailPlaces = ofCompany(
  () =>
    ({
      names: mailNames(),
      /** The server itself, for people and applications. */
      inside: plan().machines.mail1.interfaces.dmz,
      /** Where the Internet hands mail in. */
      published: plan().machines.fw1.interfaces.wan,
      /** The outside peer's server. */
      peer: plan().machines.ext1.interfaces.wan,
      /** What that server is called. */
      peerName: outsideMailHost(),
      /** People who have their mail there. */
      customer: `${customer()}@${mailboxes().outside.domain}`,
      supplier: `${supplier()}@${mailboxes().outside.domain}`,
    }) as const,
);

/** The address of a login, a list, a function. */
export function addressOf(name: string): string {
  return `${name}@${plan().company.domain}`;
}
