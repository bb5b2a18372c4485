import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { LdapEntry } from "../../lib/probes/directory/ldap-entries.js";
import { isController } from "./is-controller.js";

/** Flags of accounts that make them weaker, or stronger, than others: what they are called, and who may have them. */
const flags: readonly (readonly [bit: number, name: string, may: (name: string) => boolean])[] = [
  [0x20, "PASSWD_NOTREQD", isGuest],
  [0x80, "ENCRYPTED_TEXT_PWD_ALLOWED", nobody],
  [0x800, "INTERDOMAIN_TRUST_ACCOUNT", nobody],
  [0x2000, "SERVER_TRUST_ACCOUNT", isController],
  // A service's password does not expire: nobody is there to change it.
  [0x10000, "DONT_EXPIRE_PASSWD", (name) => isGuest(name) || isService(name)],
  [0x80000, "TRUSTED_FOR_DELEGATION", isController],
  [0x200000, "USE_DES_KEY_ONLY", nobody],
  [0x400000, "DONT_REQ_PREAUTH", nobody],
  [0x1000000, "TRUSTED_TO_AUTH_FOR_DELEGATION", nobody],
  [0x4000000, "PARTIAL_SECRETS_ACCOUNT", nobody],
];

/** Attributes by which an account acts for others, or others for it, without its password. */
const powers = [
  "msDS-AllowedToDelegateTo",
  "msDS-AllowedToActOnBehalfOfOtherIdentity",
  "msDS-KeyCredentialLink",
  "altSecurityIdentities",
];

/** What makes an account weaker or stronger than it should be, and services that are not its own. */
export function accountTooMuch(entry: LdapEntry): string[] {
  const name = firstValue(entry, "sAMAccountName");
  const control = Number(firstValue(entry, "userAccountControl"));
  return [
    ...flags
      .filter(([bit, , may]) => (control & bit) !== 0 && !may(name))
      .map(([, flag]) => `${name}: ${flag}`),
    ...powers.filter((power) => entry.has(power.toLowerCase())).map((power) => `${name}: ${power}`),
    ...(entry.get("serviceprincipalname") ?? [])
      .filter((service) => !isOwnService(name, service))
      .map((service) => `${name}: servicePrincipalName ${service}`),
  ];
}

const ofController = ofCompany(
  () =>
    new RegExp(`^[0-9a-f-]{36}(?:\\._msdcs\\.${plan().company.domain.replaceAll(".", "\\.")})?$`),
);

/** A machine's services are on the machine itself; nobody else has any. */
function isOwnService(account: string, service: string): boolean {
  if (account === "krbtgt") return service === "kadmin/changepw";
  const [, host = ""] = service.toLowerCase().split("/");
  const own = account.endsWith("$") ? account.slice(0, -1).toLowerCase() : undefined;
  return (
    own !== undefined &&
    (host === own ||
      host === `${own}.${plan().company.domain}` ||
      (isController(account) && ofController().test(host)))
  );
}

function isService(name: string): boolean {
  return name in people().services;
}

function isGuest(name: string): boolean {
  return name === "Guest";
}

function nobody(): boolean {
  return false;
}
