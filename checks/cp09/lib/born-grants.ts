import { leasedZones } from "../../../modules/domain-controller/dns-records.js";
import { baseDn, unitDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";

/** Classes, attributes, sets of them and extended rights, by their GUIDs. */
const user = "bf967aba-0de6-11d0-a285-00aa003049e2";
const computer = "bf967a86-0de6-11d0-a285-00aa003049e2";
const dnsNode = "e0fa1e8c-9b45-11d0-afdd-00c04fd930c9";
const changePassword = "ab721a53-1e2f-11d0-9819-00aa0040529b";
const sendAs = "ab721a54-1e2f-11d0-9819-00aa0040529b";
const sendTo = "ab721a55-1e2f-11d0-9819-00aa0040529b";
const receiveAs = "ab721a56-1e2f-11d0-9819-00aa0040529b";
const resetPassword = "00299570-246d-11d0-a768-00aa006e0529";
const pwdLastSet = "bf967a0a-0de6-11d0-a285-00aa003049e2";
const lockoutTime = "28630ebf-41d5-11d1-a9c1-0000f80367c1";
const personalInformation = "77b5b886-944a-11d1-aebd-0000f80367c1";
const phoneAndMail = "e45795b2-9455-11d1-aebd-0000f80367c1";
const webInformation = "e45795b3-9455-11d1-aebd-0000f80367c1";
const validatedName = "72e39547-7b18-11d1-adef-00c04fd8d5cd";
const validatedSpn = "f3a64788-5306-11d1-a9c5-0000f80367c1";
const reversiblePassword = "05c74c5e-4deb-43b4-bd9f-86664c2a7fd5";
const expiredPassword = "280f369c-67c7-438e-ae98-1d46f3c6f541";
const passwordNotRequired = "ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501";
const enumerateDomain = "91d67418-0135-4acc-8d79-c08e857cfbec";
const applyPolicy = "edacfd8f-ffb3-11d1-b41d-00a0c968f939";
const quotas = "4ecc03fe-ffc0-4947-b630-eb672a8a9dbc";
const allowedToAct = "91e647de-d96f-4b70-9557-d63ff4f3ccd8";

/** In short: who, the bits of the right, what for, and on which class. */
type Given = readonly [
  who: string,
  mask: number,
  what?: string | undefined,
  on?: string | undefined,
];

const ofDomainHead: readonly Given[] = [
  ["AU", 0x100, reversiblePassword],
  ["AU", 0x100, expiredPassword],
  ["AU", 0x100, passwordNotRequired],
  ["PS", 0x130, allowedToAct],
];
const ofPerson: readonly Given[] = [
  ["WD", 0x100, changePassword],
  ["PS", 0x100, changePassword],
  ["PS", 0x100, sendAs],
  ["PS", 0x100, receiveAs],
  ["PS", 0x30, personalInformation],
  ["PS", 0x30, phoneAndMail],
  ["PS", 0x30, webInformation],
];

/**
 * Beyond administrators' rights and reading: what everybody, or an object itself, is given as a domain is born and each
 * time an object of that class is made.
 */
const born: Readonly<Record<string, readonly Given[]>> = {
  domainDNS: ofDomainHead,
  builtinDomain: ofDomainHead,
  user: ofPerson,
  foreignSecurityPrincipal: ofPerson,
  computer: [
    ["WD", 0x100, changePassword],
    ["PS", 0x3],
    ["PS", 0x30, personalInformation],
    ["PS", 0x8, validatedName],
    ["PS", 0x8, validatedSpn],
  ],
  group: [["AU", 0x100, sendTo]],
  groupPolicyContainer: [
    ["AU", 0x100, applyPolicy],
    ["CO", 0xf00ff],
  ],
  dnsZone: [["AU", 0x1]],
  samServer: [
    ["AU", 0x100, enumerateDomain],
    ["RU", 0x100, enumerateDomain],
  ],
  "msDS-QuotaContainer": [["WD", 0x100, quotas]],
};

/** What the company has delegated, by the object. */
const delegated = ofCompany(
  (): ReadonlyMap<string, readonly Given[]> =>
    new Map<string, readonly Given[]>([
      [
        unitDn(people().passwordDelegation.unit),
        [
          [people().passwordDelegation.group, 0x100, resetPassword, user],
          [people().passwordDelegation.group, 0x30, pwdLastSet, user],
          [people().passwordDelegation.group, 0x30, lockoutTime, user],
        ],
      ],
      [unitDn(people().joinDelegation.unit), [[people().joinDelegation.service, 0x1, computer]]],
      ...leasedZones().map(
        (zone) =>
          [
            `DC=${zone},CN=MicrosoftDNS,DC=DomainDnsZones,${baseDn()}`,
            [["DC", 0x20, undefined, dnsNode]],
          ] as const,
      ),
    ]),
);

/** Whether the plan delegates it, or a domain is born with it. */
export function isPlannedGrant(dn: string, kind: string, ...given: Given): boolean {
  const known = [...(born[kind] ?? []), ...(delegated().get(dn) ?? [])];
  return known.some((one) => [0, 1, 2, 3].every((at) => one[at] === given[at]));
}
