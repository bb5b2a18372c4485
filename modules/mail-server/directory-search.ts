import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { groupDn, rootDn, serviceDn } from "../domain-controller/names.js";

// Bits of userAccountControl and groupType, and LDAP's rules to ask for them: all bits; member of a
// member.
const allBits = "1.2.840.113556.1.4.803";
const inChain = "1.2.840.113556.1.4.1941";
const disabled = 2;
const globalGroup = 2;
const localGroup = 4;

/** How the mail server asks the directory: where, as whom, and what it looks for. */
export const directorySearch = ofCompany(() => ({
  /** Tried in this order: the second answers while the first does not. */
  servers: (["dc1", "dc2"] as const).map(
    (controller) => `ldaps://${controller}.${plan().company.domain}`,
  ),
  base: rootDn(),
  account: serviceDn(serviceLogins.mail),
  /** Somebody who works here. Who has left has an account too, disabled: no mail for him. */
  person: (attribute: string, value: string) =>
    `(&(objectClass=user)(mail=*)(${attribute}=${value})(!(userAccountControl:${allBits}:=${disabled})))`,
  /** A role group: its address is a list. */
  list: (value: string) =>
    `(&(objectClass=group)(mail=${value})(groupType:${allBits}:=${globalGroup}))`,
  /** A resource group: its address is a shared mailbox. */
  shared: (value: string) =>
    `(&(objectClass=group)(mail=${value})(groupType:${allBits}:=${localGroup}))`,
  /** Somebody who works in a shared mailbox, through whichever role. */
  worker: (login: string, mailbox: keyof ReturnType<typeof mailboxes>["shared"]) =>
    `(&(objectClass=user)(sAMAccountName=${login})(memberOf:${inChain}:=${groupDn(mailboxes().shared[mailbox])}))`,
}));
