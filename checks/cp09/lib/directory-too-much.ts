import { deliveredName, workstationsToDeliver } from "../../../modules/deployment/deployment.js";
import { members } from "../../../modules/domain-controller/names.js";
import {
  type Declaration,
  nothingDeclared,
} from "../../../scripts/facts/declaration/declaration.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { LdapEntry } from "../../lib/probes/directory/ldap-entries.js";
import { ldapMoment } from "../../lib/probes/directory/ldap-moment.js";
import type { TooMuch } from "./too-much.js";

/** Who and what is in a group as a domain is born, before a company adds anybody. */
const born: Readonly<Record<string, readonly string[]>> = {
  Administrators: ["Administrator", "Domain Admins", "Enterprise Admins"],
  "Domain Admins": ["Administrator"],
  "Enterprise Admins": ["Administrator"],
  "Schema Admins": ["Administrator"],
  "Group Policy Creator Owners": ["Administrator"],
  Users: ["Domain Users", "S-1-5-4", "S-1-5-11"],
  Guests: ["Guest", "Domain Guests"],
  IIS_IUSRS: ["S-1-5-17"],
  "Pre-Windows 2000 Compatible Access": ["S-1-5-11"],
  "Windows Authorization Access Group": ["S-1-5-9"],
  "Denied RODC Password Replication Group": [
    "krbtgt",
    "Cert Publishers",
    "Domain Admins",
    "Domain Controllers",
    "Enterprise Admins",
    "Group Policy Creator Owners",
    "Read-only Domain Controllers",
    "Schema Admins",
  ],
};

const controllers = ["dc1", "dc2"] as const;
const computer = (name: string) => `${name.toUpperCase()}$`;
/** Workstations that are still to be delivered, and join then. */
const delivered = ofCompany(() => workstationsToDeliver().map(({ mac }) => deliveredName(mac)));
/** Numbers of the groups that an account has as its first: users, guests, computers, controllers. */
const firstGroups = { user: "513", guest: "514", computer: "515", controller: "516" };

/** Accounts that the plan or the domain itself has, and the number of the first group of each. */
const accounts = ofCompany(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...[
        "Administrator",
        "krbtgt",
        ...Object.keys(people().accounts),
        ...Object.keys(people().services),
      ].map((name) => [name, firstGroups.user] as const),
      ["Guest", firstGroups.guest],
      ...[...members(), ...delivered()].map(
        (name) => [computer(name), firstGroups.computer] as const,
      ),
      ...controllers.map((name) => [computer(name), firstGroups.controller] as const),
    ]),
);

const planned = ofCompany(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map([
      ...Object.entries(born),
      ...Object.entries(people().resources).map(
        ([name, resource]) => [name, resource.members] as const,
      ),
    ]),
);

/** What is read of each account and group. */
export const attributes = [
  "sAMAccountName",
  "sAMAccountType",
  "primaryGroupID",
  "sIDHistory",
  "member",
  "whenCreated",
  "userAccountControl",
  "groupType",
] as const;

/** What is declared of the directory. */
export type DeclaredEntries = Pick<Declaration, "people" | "movements" | "groups" | "computers">;

/**
 * Accounts that are nobody's, and members that a group should not have, at every depth since all groups are read.
 *
 * @param declared what may be there besides. @default - nothing
 */
export function directoryTooMuch(
  entries: readonly LdapEntry[],
  declared: DeclaredEntries = nothingDeclared,
): TooMuch[] {
  const may = new Map([
    ...accounts(),
    ...declared.people.map(({ login }) => [login, firstGroups.user] as const),
    ...declared.computers.map(({ name }) => [computer(name), firstGroups.computer] as const),
  ]);
  const staff = staffNow(declared);
  const nameOf = new Map(
    entries.map((entry) => [
      firstValue(entry, "dn").toLowerCase(),
      firstValue(entry, "sAMAccountName"),
    ]),
  );
  const made = new Map(
    entries.map((entry) => [
      firstValue(entry, "sAMAccountName"),
      {
        dn: firstValue(entry, "dn"),
        since: ldapMoment(firstValue(entry, "whenCreated")),
      },
    ]),
  );
  return entries.flatMap((entry) => {
    const name = firstValue(entry, "sAMAccountName");
    const isGroup = !firstValue(entry, "sAMAccountType").startsWith("8053");
    if (isGroup) {
      return (entry.get("member") ?? [])
        .map((dn) => nameOf.get(dn.toLowerCase()) ?? /^CN=((?:\\.|[^,\\])*)/i.exec(dn)?.[1] ?? dn)
        .filter(
          (member) =>
            !planned().get(name)?.includes(member) &&
            !staff.some(({ login, states }) => login === member && states.some(hasRole(name))) &&
            !membersDeclared(name, declared).includes(member),
        )
        .map((member) => ({
          what: `${name}: member ${member}`,
          ...(may.has(member) ? {} : made.get(member)),
        }));
    }
    const wanted = may.get(name);
    if (wanted === undefined) return [{ what: `${name}: sAMAccountName`, ...made.get(name) }];
    const first = firstValue(entry, "primaryGroupID");
    return [
      ...(first === wanted ? [] : [{ what: `${name}: primaryGroupID ${first}` }]),
      ...(entry.has("sidhistory") ? [{ what: `${name}: sIDHistory` }] : []),
    ];
  });
}

function hasRole(role: string): (person: { readonly roles: readonly string[] }) => boolean {
  return ({ roles }) => roles.includes(role);
}

/** Whom a declaration puts into a group. */
function membersDeclared(group: string, { people: hired, groups }: DeclaredEntries): string[] {
  return [
    ...hired.filter(hasRole(group)).map(({ login }) => login),
    ...groups.filter(({ name }) => name === group).flatMap(({ members }) => members),
  ];
}
