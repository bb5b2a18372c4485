import { expect, test } from "vitest";
import { directoryNotThere } from "../../../checks/cp09/lib/directory-not-there.js";
import { directoryTooMuch } from "../../../checks/cp09/lib/directory-too-much.js";
import { ldapEntries } from "../../../checks/lib/probes/directory/ldap-entries.js";
import { personDn, unitDn } from "../../../modules/domain-controller/names.js";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { staff } from "../../../stacks/plan/staff.js";

const reason = "ticket 12: hired";
const { accountant, leaver } = staff();
const newcomer = {
  login: "p.moreau",
  given: "Paul",
  surname: "Moreau",
  title: accountant.title,
  unit: accountant.unit,
  roles: [...accountant.roles],
  reason,
};
const declared = declarationSchema().parse({
  people: [newcomer],
  groups: [
    { name: "GG_Projet", members: [accountant.login, newcomer.login], reason },
    { name: "DL_Projet", members: ["GG_Projet"], reason },
  ],
  computers: [{ name: "ws4", unit: "Postes", reason }],
});

const dn = personDn(newcomer);
const group = (name: string) => `CN=${name},${unitDn("Groupes")}`;

/** The directory as it is where all that is declared was done, with something of it changed. */
function directory(change: (text: string) => string = (text) => text): string {
  const records = [
    `dn: ${dn}\nsAMAccountName: p.moreau\nsAMAccountType: 805306368\nprimaryGroupID: 513\nuserAccountControl: 512`,
    `dn: ${personDn(accountant)}\nsAMAccountName: ${accountant.login}\nsAMAccountType: 805306368\nprimaryGroupID: 513\nuserAccountControl: 512`,
    `dn: ${group("GG_Comptabilite")}\nsAMAccountName: GG_Comptabilite\nsAMAccountType: 268435456\ngroupType: -2147483646\nmember: ${dn}`,
    `dn: ${group("GG_Projet")}\nsAMAccountName: GG_Projet\nsAMAccountType: 268435456\ngroupType: -2147483646\nmember: ${dn}\nmember: ${personDn(accountant)}`,
    `dn: ${group("DL_Projet")}\nsAMAccountName: DL_Projet\nsAMAccountType: 536870912\ngroupType: -2147483644\nmember: ${group("GG_Projet")}`,
    `dn: CN=WS4,${unitDn("Postes")}\nsAMAccountName: WS4$\nsAMAccountType: 805306369\nprimaryGroupID: 515\nuserAccountControl: 4096`,
  ];
  return change(records.join("\n\n"));
}

const missing = (text: string) => directoryNotThere(ldapEntries(text), declared);
const extra = (text: string) =>
  directoryTooMuch(ldapEntries(text), declared).map(({ what }) => what);

test("what is declared and there is neither missing nor too much; undeclared it is", () => {
  expect(missing(directory())).toEqual([]);
  expect(extra(directory())).toEqual([]);
  expect(directoryTooMuch(ldapEntries(directory())).map(({ what }) => what)).toEqual([
    "p.moreau: sAMAccountName",
    "GG_Comptabilite: member p.moreau",
    "GG_Projet: member p.moreau",
    `GG_Projet: member ${accountant.login}`,
    "DL_Projet: member GG_Projet",
    "WS4$: sAMAccountName",
  ]);
});

test.for<[string, string, string, string[]]>([
  [
    "a unit of another service",
    `dn: ${dn}\n`,
    `dn: ${dn.replace(unitDn(accountant.unit), unitDn("Finance"))}\n`,
    ["p.moreau: dn "],
  ],
  [
    "an account that is disabled",
    "513\nuserAccountControl: 512",
    "513\nuserAccountControl: 514",
    ["p.moreau: userAccountControl 514 ≠ 512"],
  ],
  [
    "one that needs no password",
    "513\nuserAccountControl: 512",
    "513\nuserAccountControl: 544",
    ["p.moreau: userAccountControl 544 ≠ 512"],
  ],
  [
    "a role that he was not given",
    `groupType: -2147483646\nmember: ${dn}\n\n`,
    "groupType: -2147483646\n\n",
    ["GG_Comptabilite: member p.moreau ∅"],
  ],
  [
    "a group for letters alone",
    "groupType: -2147483644",
    "groupType: 4",
    ["DL_Projet: groupType 4 ≠ -2147483644"],
  ],
  [
    "a machine that is trusted for all others",
    "userAccountControl: 4096",
    "userAccountControl: 528384",
    ["WS4$: userAccountControl 528384 ≠ 4096"],
  ],
])("%s is not as declared", ([, before, after, expected]) => {
  const changed = directory((text) => text.replace(before, after));
  expect(changed).not.toBe(directory());
  const found = missing(changed);
  expect(found[0]).toContain(expected[0] ?? "");
});

test("of somebody who is not there his absence is told, once", () => {
  expect(missing("")).toEqual([
    "p.moreau: noSuchObject",
    "GG_Projet: noSuchObject",
    "DL_Projet: noSuchObject",
    "WS4$: noSuchObject",
  ]);
});

test("a role more than was declared is too much", () => {
  const more = `\n\ndn: ${group("GG_Finance")}\nsAMAccountName: GG_Finance\nsAMAccountType: 268435456\nmember: ${dn}`;
  expect(extra(directory((text) => text + more))).toEqual(["GG_Finance: member p.moreau"]);
});

test("who has left again is in their unit, disabled and in no group", () => {
  const gone = declarationSchema().parse({
    people: [{ ...newcomer, unit: leaver.unit, roles: [] }],
  });
  const entry = (flags: number) =>
    ldapEntries(
      `dn: ${personDn({ ...newcomer, unit: leaver.unit })}\nsAMAccountName: p.moreau\nsAMAccountType: 805306368\nprimaryGroupID: 513\nuserAccountControl: ${flags}`,
    );
  expect(directoryNotThere(entry(514), gone)).toEqual([]);
  expect(directoryNotThere(entry(512), gone)).toEqual(["p.moreau: userAccountControl 512 ≠ 514"]);
});

const { managementAssistant } = staff();
const movement = {
  ...{ login: managementAssistant.login, title: accountant.title, unit: accountant.unit },
  ...{ roles: [...accountant.roles], reason: "ticket 17: moves" },
};
const moves = (change: object = {}) =>
  declarationSchema().parse({ movements: [{ ...movement, ...change }] });

/** The directory with somebody of the plan's in a unit and a group. */
function staffed(unit: typeof accountant.unit | "Gestion" | "Départs", role: string, flags = 512) {
  const own = personDn({ ...managementAssistant, unit });
  return ldapEntries(
    [
      `dn: ${own}\nsAMAccountName: ${movement.login}\nsAMAccountType: 805306368\nprimaryGroupID: 513\nuserAccountControl: ${flags}`,
      `dn: ${group(role)}\nsAMAccountName: ${role}\nsAMAccountType: 268435456\ngroupType: -2147483646\nmember: ${own}`,
    ].join("\n\n"),
  );
}

const before = () => staffed("Gestion", "GG_Gestion");
const after = () => staffed(accountant.unit, "GG_Comptabilite");
const tooMuch = (...[entries, own]: Parameters<typeof directoryTooMuch>) =>
  directoryTooMuch(entries, own).map(({ what }) => what);

test("somebody of the plan's who has moved is where it is declared, with those roles and no other", () => {
  expect(tooMuch(after())).toEqual([`GG_Comptabilite: member ${movement.login}`]);
  expect(tooMuch(after(), moves())).toEqual([]);
  expect(directoryNotThere(after(), moves())).toEqual([]);
  expect(tooMuch(before(), moves())).toEqual([`GG_Gestion: member ${movement.login}`]);
  expect(directoryNotThere(before(), moves())).toEqual([
    expect.stringContaining(`${movement.login}: dn `),
    `GG_Comptabilite: member ${movement.login} ∅`,
  ]);
});

test("until its day a movement may be done, and need not", () => {
  const later = moves({ by: "2999-01-01" });
  for (const entries of [before(), after()]) {
    expect(tooMuch(entries, later)).toEqual([]);
    expect(directoryNotThere(entries, later)).toEqual([]);
  }
});

test("somebody of the plan's who leaves is disabled, and in no group", () => {
  const gone = moves({ unit: leaver.unit, roles: [] });
  expect(directoryNotThere(staffed("Départs", "GG_X", 514), gone)).toEqual([]);
  expect(directoryNotThere(staffed("Départs", "GG_X"), gone)).toEqual([
    `${movement.login}: userAccountControl 512 ≠ 514`,
  ]);
  expect(tooMuch(staffed("Départs", "GG_Gestion", 514), gone)).toEqual([
    `GG_Gestion: member ${movement.login}`,
  ]);
});
