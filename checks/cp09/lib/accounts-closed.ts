import { members } from "../../../modules/domain-controller/names.js";
import { clockStamp } from "../../../scripts/ground/clock.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { StaffNow } from "../../lib/declared/staff-now.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { LdapEntry } from "../../lib/probes/directory/ldap-entries.js";
import { ldapInterval } from "../../lib/probes/directory/ldap-interval.js";

/** Flags by which an account takes no password, as `userAccountControl` has them. */
const closing = [
  [0x2, "ACCOUNTDISABLE"],
  [0x40000, "SMARTCARD_REQUIRED"],
] as const;
/** What the directory works out of an account by itself (`msDS-User-Account-Control-Computed`). */
const lockedOut = 0x10;
const passwordExpired = 0x800000;
/** Encryption that every machine of the company has (`msDS-SupportedEncryptionTypes`). */
const aes = 0x18;
/** One bit an hour of the week, in base64. */
const everyHour = Buffer.alloc(21, 0xff).toString("base64");
/** Attributes that narrow where an account may be used, and that the plan gives to nobody. */
const narrowing = ["userWorkstations", "loginShell"] as const;

/** What is read of each account. */
export const attributes = [
  "sAMAccountName",
  "userPrincipalName",
  "userAccountControl",
  "msDS-User-Account-Control-Computed",
  "accountExpires",
  "pwdLastSet",
  "logonHours",
  "servicePrincipalName",
  "dNSHostName",
  "msDS-SupportedEncryptionTypes",
  ...narrowing,
] as const;
/** Those of them that are no text. */
export const binary = ["logonHours"] as const;

/**
 * Accounts of the plan that nobody can use, or not everywhere or at any time: of people who are there, of applications, of
 * machines and controllers.
 *
 * @param staff the plan's people as they are by now
 * @returns each in the words of the directory
 */
export function accountsClosed(
  entries: readonly LdapEntry[],
  staff: readonly StaffNow[],
  now = new Date(),
): string[] {
  const found = new Map(
    entries.map((entry) => [firstValue(entry, "sAMAccountName").toLowerCase(), entry]),
  );
  const present = staff
    .filter(({ states }) => !states.some(({ disabled }) => disabled))
    .map(({ login }) => login);
  const services = Object.keys(people().services);
  const machines = [...members(), "dc1", "dc2"];
  const of = (name: string, more: (entry: LdapEntry) => readonly string[]) => {
    const entry = found.get(name.toLowerCase());
    const closed = entry ? [...closedBy(entry, now), ...more(entry)] : ["noSuchObject"];
    return closed.map((what) => `${name}: ${what}`);
  };
  return [
    ...present.flatMap((login) => of(login, () => [])),
    ...services.flatMap((login) =>
      of(login, (entry) => [
        ...mustChange(entry),
        ...differs(entry, "userPrincipalName", `${login}@${plan().company.domain}`),
      ]),
    ),
    ...machines.flatMap((machine) =>
      of(`${machine.toUpperCase()}$`, (entry) => [
        ...mustChange(entry),
        ...differs(entry, "dNSHostName", `${machine}.${plan().company.domain}`),
        ...servicesMissing(entry, machine),
        ...withoutAes(entry),
      ]),
    ),
  ];
}

function closedBy(entry: LdapEntry, now: Date): string[] {
  const flags = Number(firstValue(entry, "userAccountControl"));
  const computed = Number(firstValue(entry, "msDS-User-Account-Control-Computed"));
  const ends = ldapInterval(firstValue(entry, "accountExpires"));
  const hours = firstValue(entry, "logonHours");
  // Whoever is told to choose a password has one that is "expired" until he did.
  const isStale = (computed & passwordExpired) !== 0 && firstValue(entry, "pwdLastSet") !== "0";
  return [
    ...closing.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name),
    ...((computed & lockedOut) !== 0 ? ["LOCKOUT"] : []),
    ...(isStale ? ["PASSWORD_EXPIRED"] : []),
    ...(ends !== undefined && ends <= now ? [`accountExpires ${clockStamp(ends)}`] : []),
    ...(hours === "" || hours === everyHour ? [] : ["logonHours"]),
    ...narrowing.flatMap((name) => {
      const value = firstValue(entry, name);
      return value === "" ? [] : [`${name} ${value}`];
    }),
  ];
}

/** A program can't choose a password. */
function mustChange(entry: LdapEntry): string[] {
  return firstValue(entry, "pwdLastSet") === "0" ? ["pwdLastSet 0"] : [];
}

function differs(entry: LdapEntry, attribute: string, wanted: string): string[] {
  const seen = firstValue(entry, attribute);
  return seen.toLowerCase() === wanted.toLowerCase() ? [] : [`${attribute} ${seen || "∅"}`];
}

/** Names by which others ask for a ticket to a machine. */
function servicesMissing(entry: LdapEntry, machine: string): string[] {
  const own = (entry.get("serviceprincipalname") ?? []).map((name) => name.toLowerCase());
  return [`HOST/${machine}`, `HOST/${machine}.${plan().company.domain}`]
    .filter((name) => !own.includes(name.toLowerCase()))
    .map((name) => `servicePrincipalName ${name} ∅`);
}

function withoutAes(entry: LdapEntry): string[] {
  const types = firstValue(entry, "msDS-SupportedEncryptionTypes");
  return types === "" || (Number(types) & aes) === aes
    ? []
    : [`msDS-SupportedEncryptionTypes ${types}`];
}
