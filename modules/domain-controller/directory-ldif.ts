import { entriesOf } from "../../scripts/ground/entries-of.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { type Person, people, type ResourceName, type RoleName } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { type LdifRecord, ldif } from "./ldif.js";
import {
  groupDn,
  memberDn,
  members,
  personDn,
  policyDn,
  rootDn,
  serviceDn,
  unitDn,
} from "./names.js";

// userAccountControl. Accounts are born disabled: none has a password before a candidate's own.
const disabledPerson = "514";
const disabledComputer = "4098";
// groupType, as signed 32-bit numbers: security group, global or domain-local.
const globalGroup = "-2147483646";
const localGroup = "-2147483644";
// AES alone, so that a keytab made from the password needs two keys.
const aesOnly = "24";

function units(): LdifRecord[] {
  return [
    [
      ["dn", rootDn()],
      ["objectClass", "organizationalUnit"],
      ["description", plan().company.name],
    ],
    ...entriesOf(people().units).map(
      ([name, { description }]): LdifRecord => [
        ["dn", unitDn(name)],
        ["objectClass", "organizationalUnit"],
        ["description", description],
        ...(name === people().workstationPolicy.unit
          ? [["gPLink", `[LDAP://${policyDn()};0]`] as const]
          : []),
      ],
    ),
  ];
}

function persons(): LdifRecord[] {
  return Object.entries<Person>(people().accounts).map(([login, person]) => [
    ["dn", personDn(person)],
    ["objectClass", "user"],
    ["sAMAccountName", login],
    ["userPrincipalName", `${login}@${plan().company.domain}`],
    ["userAccountControl", disabledPerson],
    ["givenName", person.given],
    ["sn", person.surname],
    ["displayName", `${person.given} ${person.surname}`],
    ["title", person.title],
    ["department", person.unit],
    ["company", plan().company.name],
    ["mail", `${login}@${plan().company.domain}`],
  ]);
}

function services(): LdifRecord[] {
  return entriesOf(people().services).map(([login, { description }]) => [
    ["dn", serviceDn(login)],
    ["objectClass", "user"],
    ["sAMAccountName", login],
    ["userPrincipalName", `${login}@${plan().company.domain}`],
    ["userAccountControl", disabledPerson],
    ["description", description],
  ]);
}

/** The address of a group that has one: a role's list, a resource's shared mailbox. */
function mailOf(group: string): LdifRecord {
  const { lists, shared } = mailboxes();
  return Object.entries<string>({ ...lists, ...shared }).flatMap(([name, of]) =>
    of === group ? [["mail", `${name}@${plan().company.domain}`] as const] : [],
  );
}

function groups(): LdifRecord[] {
  const everybody = Object.values<Person>(people().accounts);
  const roles = Object.entries(people().roles).map(
    ([name, description]): LdifRecord => [
      ["dn", groupDn(name as RoleName)],
      ["objectClass", "group"],
      ["sAMAccountName", name],
      ["groupType", globalGroup],
      ["description", description],
      ...mailOf(name),
      ...everybody
        .filter(({ roles }) => roles.includes(name as RoleName))
        .map((person) => ["member", personDn(person)] as const),
    ],
  );
  const resources = Object.entries(people().resources).map(
    ([name, { description, members }]): LdifRecord => [
      ["dn", groupDn(name as ResourceName)],
      ["objectClass", "group"],
      ["sAMAccountName", name],
      ["groupType", localGroup],
      ["description", description],
      ...mailOf(name),
      ...members.map((role) => ["member", groupDn(role)] as const),
    ],
  );
  return [...roles, ...resources];
}

function computers(): LdifRecord[] {
  return members().map((machine) => [
    ["dn", memberDn(machine)],
    ["objectClass", "computer"],
    ["sAMAccountName", `${machine.toUpperCase()}$`],
    ["userAccountControl", disabledComputer],
    ["dNSHostName", `${machine}.${plan().company.domain}`],
    ["servicePrincipalName", `HOST/${machine}`],
    ["servicePrincipalName", `HOST/${machine}.${plan().company.domain}`],
    ["servicePrincipalName", `RestrictedKrbHost/${machine}`],
    ["servicePrincipalName", `RestrictedKrbHost/${machine}.${plan().company.domain}`],
    ["msDS-SupportedEncryptionTypes", aesOnly],
    ["operatingSystem", "Debian GNU/Linux"],
    ["description", plan().machines[machine].title.fr],
  ]);
}

function policy(): LdifRecord[] {
  const { name, guid } = people().workstationPolicy;
  const container = (child: string): LdifRecord => [
    ["dn", `CN=${child},${policyDn()}`],
    ["objectClass", "container"],
  ];
  return [
    [
      ["dn", policyDn()],
      ["objectClass", "groupPolicyContainer"],
      ["displayName", name],
      ["flags", "0"],
      ["versionNumber", "1"],
      ["gPCFunctionalityVersion", "2"],
      [
        "gPCFileSysPath",
        `\\\\${plan().company.domain}\\sysvol\\${plan().company.domain}\\Policies\\${guid}`,
      ],
      // Security settings, edited with the security settings editor.
      [
        "gPCMachineExtensionNames",
        "[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]",
      ],
    ],
    container("Machine"),
    container("User"),
  ];
}

/** Everything that the company adds to a new domain, in an order in which it can be added. */
export function directoryLdif(): string {
  return ldif([...policy(), ...units(), ...persons(), ...services(), ...groups(), ...computers()]);
}
