import { expect, test } from "vitest";
import { delegationsTooMuch } from "../../../checks/cp09/lib/delegations-too-much.js";
import type { GuardedEntry } from "../../../checks/lib/probes/directory/guarded-entries.js";
import { ldapEntries } from "../../../checks/lib/probes/directory/ldap-entries.js";
import type { Grant } from "../../../checks/lib/probes/directory/security-descriptor.js";
import {
  baseDn,
  groupDn,
  personDn,
  policyDn,
  unitDn,
} from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";

const { passwordDelegation, joinDelegation, workstationPolicy, domainSid } = people();
const { domain } = plan().company;
const { technician } = staff();
const numbers = [domainSid.split("-").slice(4).map(Number)].flat();

const sidOf = (number: number) => `${domainSid}-${number}`;

/** A SID as the directory keeps it, in base64. */
function kept(number: number): string {
  const bytes = Buffer.alloc(28);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(5, 1);
  bytes.writeUIntBE(5, 2, 6);
  for (const [at, part] of [21, ...numbers, number].entries())
    bytes.writeUInt32LE(part, 8 + 4 * at);
  return bytes.toString("base64");
}

function entry(
  dn: string,
  kind: string,
  lines: readonly string[] = [],
  grants: readonly Partial<Grant>[] = [],
  owner = sidOf(512),
): GuardedEntry {
  const [read] = ldapEntries([`dn: ${dn}`, `objectClass: ${kind}`, ...lines].join("\n"), [
    "objectSid",
  ]);
  if (!read) throw new Error("no entry");
  const given = grants.map((one) => ({
    ...{ to: sidOf(512), mask: 0xf01ff, inherited: false, flags: "" },
    ...one,
  }));
  return { entry: read, guard: { owner, grants: given } };
}

const account = (
  name: string,
  number: number,
  dn: string,
  lines: readonly string[] = [],
  kind = "user",
) => entry(dn, kind, [`sAMAccountName: ${name}`, `objectSid:: ${kept(number)}`, ...lines]);

const group = account(
  passwordDelegation.group,
  1139,
  groupDn(passwordDelegation.group),
  [],
  "group",
);
const interns = account("GG_Stagiaires", 1140, groupDn("GG_Stagiaires"), [], "group");
const service = account(joinDelegation.service, 1141, `CN=s,${baseDn()}`, [
  "userAccountControl: 66048",
]);
const known = [group, interns, service];

const told = (...found: readonly GuardedEntry[]) =>
  delegationsTooMuch([...known, ...found]).map(({ what }) => what);

const resetPassword = "00299570-246d-11d0-a768-00aa006e0529";
const user = "bf967aba-0de6-11d0-a285-00aa003049e2";
const getChangesAll = "1131f6ad-9c07-11d1-f79f-00c04fc2dcd2";
const unit = unitDn(passwordDelegation.unit);
const postes = unitDn(joinDelegation.unit);

test("what the plan delegates, a domain is born with, or administrators have is not too much", () => {
  expect(
    told(
      entry(
        unit,
        "organizationalUnit",
        [],
        [
          { to: sidOf(1139), mask: 0x100, what: resetPassword, on: user },
          { to: "S-1-5-11", mask: 0x20094 },
          { to: "S-1-5-32-548", mask: 3 },
          { to: sidOf(519), inherited: true },
          { to: sidOf(1140), inherited: true },
        ],
      ),
      entry(
        baseDn(),
        "domainDNS",
        [
          `gPLink: [LDAP://CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,${baseDn()};0]`,
        ],
        [
          { to: "S-1-5-9", mask: 0x100, what: getChangesAll },
          { to: "S-1-5-10", mask: 0x130, what: "91e647de-d96f-4b70-9557-d63ff4f3ccd8" },
        ],
      ),
      entry(postes, "organizationalUnit", [`gPLink: [LDAP://${policyDn()};0]`]),
      entry(policyDn(), "groupPolicyContainer"),
      // A workstation that the deployment made, and a name that it registered.
      entry(`CN=PC,${postes}`, "computer", [], [{ to: sidOf(1141), mask: 0x40 }], sidOf(1141)),
      account(
        "WS1$",
        1200,
        `CN=WS1,${postes}`,
        [`servicePrincipalName: HOST/ws1.${domain}`, "userAccountControl: 4096"],
        "computer",
      ),
      entry(
        `DC=ws1,DC=${domain},CN=MicrosoftDNS,DC=DomainDnsZones,${baseDn()}`,
        "dnsNode",
        [],
        [{ to: sidOf(1200) }],
        sidOf(1200),
      ),
      account(
        "DC1$",
        1000,
        `CN=DC1,OU=Domain Controllers,${baseDn()}`,
        [
          "userAccountControl: 532480",
          `servicePrincipalName: GC/dc1.${domain}/${domain}`,
          "servicePrincipalName: E3514235-4B06-11D1-AB04-00C04FC2DCD2/8cb66a33-c523-4683-9e3f-bd38bbdca6e8/x",
        ],
        "computer",
      ),
      account("Guest", 501, `CN=Guest,CN=Users,${baseDn()}`, ["userAccountControl: 66082"]),
      account("krbtgt", 502, `CN=krbtgt,CN=Users,${baseDn()}`, [
        "servicePrincipalName: kadmin/changepw",
      ]),
      // Whoever is gone has nothing any more.
      entry(unit, "organizationalUnit", [], [{ to: sidOf(9999) }]),
    ),
  ).toEqual([]);
});

test.for<[string, GuardedEntry, string]>([
  [
    "the delegation on another unit",
    entry(
      unitDn("Gestion"),
      "organizationalUnit",
      [],
      [{ to: sidOf(1139), mask: 0x100, what: resetPassword, on: user, flags: "CIIO" }],
    ),
    `OU=Gestion,OU=${people().root} (OA;CIIO;CR;${resetPassword};${user};${passwordDelegation.group})`,
  ],
  [
    "more than is delegated, on its unit",
    entry(unit, "organizationalUnit", [], [{ to: sidOf(1139), mask: 0x100 }]),
    `OU=${passwordDelegation.unit},OU=${people().root} (A;;CR;;;${passwordDelegation.group})`,
  ],
  [
    "replication by somebody else",
    entry(baseDn(), "domainDNS", [], [{ to: sidOf(1140), mask: 0x100, what: getChangesAll }]),
    `${baseDn()} (OA;;CR;${getChangesAll};;GG_Stagiaires)`,
  ],
  [
    "what guards administrators, opened to everybody",
    entry(
      `CN=AdminSDHolder,CN=System,${baseDn()}`,
      "container",
      [],
      [{ to: "S-1-5-11", mask: 0x20 }],
    ),
    "CN=AdminSDHolder,CN=System (A;;WP;;;AU)",
  ],
  [
    "what anybody may read who has no name",
    entry(unit, "organizationalUnit", [], [{ to: "S-1-5-7", mask: 0x10 }]),
    `OU=${passwordDelegation.unit},OU=${people().root} (A;;RP;;;AN)`,
  ],
  [
    "an object that somebody has made his own",
    entry(unit, "organizationalUnit", [], [], sidOf(1140)),
    `OU=${passwordDelegation.unit},OU=${people().root} owner GG_Stagiaires`,
  ],
  [
    "a link to a policy",
    entry(unitDn("Direction"), "organizationalUnit", [`gPLink: [LDAP://${policyDn()};0]`]),
    `OU=Direction,OU=${people().root} gPLink ${workstationPolicy.guid}`,
  ],
  [
    "a policy",
    entry(
      `CN={AAAAAAAA-0000-0000-0000-000000000000},CN=Policies,CN=System,${baseDn()}`,
      "groupPolicyContainer",
      ["displayName: Essai"],
    ),
    "CN={AAAAAAAA-0000-0000-0000-000000000000},CN=Policies,CN=System groupPolicyContainer Essai",
  ],
  [
    "a policy of passwords apart",
    entry(`CN=p,CN=Password Settings Container,CN=System,${baseDn()}`, "msDS-PasswordSettings"),
    "CN=p,CN=Password Settings Container,CN=System msDS-PasswordSettings",
  ],
  [
    "an account that needs no proof",
    account(technician.login, 1300, personDn(technician), ["userAccountControl: 4194816"]),
    `${technician.login}: DONT_REQ_PREAUTH`,
  ],
  [
    "a person's password that never expires",
    account(technician.login, 1300, personDn(technician), ["userAccountControl: 66048"]),
    `${technician.login}: DONT_EXPIRE_PASSWD`,
  ],
  [
    "a machine that is trusted to act for others",
    account("WS1$", 1200, `CN=WS1,${postes}`, ["userAccountControl: 528384"], "computer"),
    "WS1$: TRUSTED_FOR_DELEGATION",
  ],
  [
    "somebody who may act on a machine",
    account(
      "WS1$",
      1200,
      `CN=WS1,${postes}`,
      ["msDS-AllowedToActOnBehalfOfOtherIdentity:: AQ=="],
      "computer",
    ),
    "WS1$: msDS-AllowedToActOnBehalfOfOtherIdentity",
  ],
  [
    "a service of a person's",
    account(technician.login, 1300, personDn(technician), [
      `servicePrincipalName: http/intranet.${domain}`,
    ]),
    `${technician.login}: servicePrincipalName http/intranet.${domain}`,
  ],
  [
    "a service of another machine's",
    account(
      "WS1$",
      1200,
      `CN=WS1,${postes}`,
      [`servicePrincipalName: cifs/file1.${domain}`],
      "computer",
    ),
    `WS1$: servicePrincipalName cifs/file1.${domain}`,
  ],
])("%s is too much", ([, extra, expected]) => {
  expect(told(extra)).toEqual([expected]);
});

test("a link that is switched off applies nothing", () => {
  const off = entry(unit, "organizationalUnit", [`gPLink: [LDAP://${policyDn()};1]`]);
  expect(told(off)).toEqual([]);
});
