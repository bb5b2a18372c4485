import { expect, test } from "vitest";
import { directoryTooMuch } from "../../../checks/cp09/lib/directory-too-much.js";
import { ldapEntries } from "../../../checks/lib/probes/directory/ldap-entries.js";
import { baseDn, groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";

const user = "805306368";
const computer = "805306369";
const group = "268435456";
const { technician, intern } = staff();

function entry(
  name: string,
  kind: string,
  rest: readonly string[] = [],
  dn = `CN=${name},${baseDn()}`,
) {
  return [`dn: ${dn}`, `sAMAccountName: ${name}`, `sAMAccountType: ${kind}`, ...rest].join("\n");
}

const told = (...entries: readonly string[]) =>
  directoryTooMuch(ldapEntries(entries.join("\n\n"))).map(({ what }) => what);

const person = entry(technician.login, user, ["primaryGroupID: 513"], personDn(technician));

test("people, machines and groups of the plan are not too much, nor is what a domain is born with", () => {
  expect(
    told(
      person,
      entry("DC1$", computer, ["primaryGroupID: 516"]),
      entry("WS2$", computer, ["primaryGroupID: 515"]),
      entry("GG_Techniciens", group, [`member: ${personDn(technician)}`]),
      entry("DL_Postes_Admin", group, [`member: ${groupDn("GG_Techniciens")}`]),
      entry("GG_Techniciens", group, [], groupDn("GG_Techniciens")),
      entry("Users", group, [`member: CN=S-1-5-11,CN=ForeignSecurityPrincipals,${baseDn()}`]),
    ),
  ).toEqual([]);
});

test.for<[string, string[], string[]]>([
  ["a person", [entry("m.inconnu", user, ["primaryGroupID: 513"])], ["m.inconnu: sAMAccountName"]],
  ["a machine", [entry("BORNE$", computer, ["primaryGroupID: 515"])], ["BORNE$: sAMAccountName"]],
  [
    "a role in a group of the domain's own",
    [
      entry("GG_Stagiaires", group, [], groupDn("GG_Stagiaires")),
      entry("Domain Admins", group, [`member: ${groupDn("GG_Stagiaires")}`]),
    ],
    ["Domain Admins: member GG_Stagiaires"],
  ],
  [
    "somebody in a group that the plan has not",
    [person, entry("Neuf", group, [`member: ${personDn(technician)}`])],
    [`Neuf: member ${technician.login}`],
  ],
  [
    "a first group that administers",
    [entry(intern.login, user, ["primaryGroupID: 512"])],
    [`${intern.login}: primaryGroupID 512`],
  ],
  [
    "somebody else's rights, by the past",
    [entry(intern.login, user, ["primaryGroupID: 513", "sIDHistory:: AQUAAA=="])],
    [`${intern.login}: sIDHistory`],
  ],
  [
    "a member whom nobody sees",
    [entry("Administrators", group, [`member: CN=Perdu\\, Jo,OU=X,${baseDn()}`])],
    ["Administrators: member Perdu\\, Jo"],
  ],
])("%s is too much", ([, entries, expected]) => {
  expect(told(...entries)).toEqual(expected);
});

test("which account it is and since when it is there is told, of its memberships as well; of the plan's it is not", () => {
  const created = "whenCreated: 20261128034000.0Z";
  const at = Date.UTC(2026, 10, 28, 3, 40);
  const found = directoryTooMuch(
    ldapEntries(
      [
        entry("m.inconnu", user, ["primaryGroupID: 513", created]),
        [person, created].join("\n"),
        entry("GG_Finance", group, [
          `member: CN=m.inconnu,${baseDn()}`,
          `member: ${personDn(technician)}`,
        ]),
      ].join("\n\n"),
    ),
  );
  const dn = `CN=m.inconnu,${baseDn()}`;
  expect(found).toEqual([
    { what: "m.inconnu: sAMAccountName", dn, since: at },
    { what: "GG_Finance: member m.inconnu", dn, since: at },
    { what: `GG_Finance: member ${technician.login}` },
  ]);
});
