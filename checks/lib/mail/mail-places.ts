import { outsideMailHost } from "../../../modules/internet/outside-mail.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { plan } from "../../../stacks/plan/plan.js";

const { mail1, fw1, ext1 } = plan.machines;
const [customer, supplier] = mailboxes.outside.users;

/** Addresses and names that the mail is asked under. */
export const mailPlaces = {
  names: mailNames,
  /** The server itself, for people and applications. */
  inside: mail1.interfaces.dmz,
  /** Where the Internet hands mail in. */
  published: fw1.interfaces.wan,
  /** The outside peer's server. */
  peer: ext1.interfaces.wan,
  /** What that server is called. */
  peerName: outsideMailHost,
  /** People who have their mail there. */
  customer: `${customer}@${mailboxes.outside.domain}`,
  supplier: `${supplier}@${mailboxes.outside.domain}`,
} as const;

/** The address of a login, a list, a function. */
export function addressOf(name: string): string {
  return `${name}@${plan.company.domain}`;
}
