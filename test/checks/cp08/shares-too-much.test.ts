import { expect, test } from "vitest";
import { shareRights } from "../../../checks/cp08/lib/share-rights.js";
import { sharesTooMuch } from "../../../checks/cp08/lib/shares-too-much.js";
import { smbSections } from "../../../checks/cp08/lib/smb-sections.js";
import { shares } from "../../../modules/file-server/shares.js";
import { smbConf } from "../../../modules/file-server/smb-conf.js";
import { nothingDeclared } from "../../../scripts/facts/declaration/declaration.js";
import { staff } from "../../../stacks/plan/staff.js";

const planned = smbConf();
const told = (now: string) =>
  sharesTooMuch(
    smbSections(now),
    smbSections(planned),
    shares.map((share) => shareRights(share, nothingDeclared)),
  );
/** The plan's configuration with one line more in a section. */
const within = (section: string, ...lines: string[]) =>
  planned.replace(
    `[${section}]\n`,
    `[${section}]\n${lines.map((line) => `    ${line}\n`).join("")}`,
  );
const instead = (before: string, after: string) => planned.replace(before, after);

test("what the plan shares is not too much, in other words neither", () => {
  expect(told(planned)).toEqual([]);
  const loud = planned
    .replaceAll("read only = no", "read only = No")
    .replace("map to guest = never", "map to guest = Never")
    .replace(
      "valid users = @DL_Compta_RW, @DL_Compta_R",
      "valid users = @DL_Compta_RW @DL_Compta_R",
    );
  expect(told(loud)).toEqual([]);
});

test("whom the plan lets in may be let in by another name", () => {
  const { accountant } = staff();
  const names = `@DL_Compta_RW, @DL_Compta_R, +GG_Comptabilite, DUVAL\\${accountant.login}`;
  expect(told(instead("@DL_Compta_RW, @DL_Compta_R", names))).toEqual([]);
  expect(
    told(within("Compta", `write list = ${accountant.login}`, "veto files = /*.exe/")),
  ).toEqual([]);
});

test.for<[string, string, string[]]>([
  [
    "a share",
    `${planned}\n[Neuf]\n path = /srv/neuf\n guest ok = Yes\n`,
    ["[Neuf] path = /srv/neuf; guest ok = Yes"],
  ],
  [
    "a person among those who get in",
    instead("@DL_Compta_RW, ", `@DL_Compta_RW, "DUVAL\\${staff().intern.login}", `),
    [`[Compta] valid users: DUVAL\\${staff().intern.login}`],
  ],
  [
    "a group among them",
    instead("@DL_Gestion_RW, ", '@DL_Gestion_RW, @"Domain Users", '),
    ["[Gestion] valid users: @Domain Users"],
  ],
  [
    "everybody",
    instead("    valid users = @DL_Finance_RW, @DL_Finance_R\n", ""),
    ["[Finance] valid users = ∅"],
  ],
  [
    "a reader who writes",
    within("Finance", `write list = @DL_Finance_R, ${staff().director.login}`),
    ["[Finance] write list: @DL_Finance_R", `[Finance] write list: ${staff().director.login}`],
  ],
  [
    "root's rights",
    within("Commun", "admin users = @GG_Gestion"),
    ["[Commun] admin users = @GG_Gestion"],
  ],
  ["a name that is lent", within("Commun", "force user = root"), ["[Commun] force user = root"]],
  ["a command", within("Gestion", "root preexec = /tmp/x"), ["[Gestion] root preexec = /tmp/x"]],
  [
    "another folder",
    instead("partages/Gestion", "partages"),
    ["[Gestion] path = /srv/fichiers/partages"],
  ],
  [
    "guests",
    instead("map to guest = never", "map to guest = Bad User"),
    ["[global] map to guest = Bad User"],
  ],
  [
    "guests of every share",
    within("global", "guest ok = yes"),
    [...shares.map(({ name }) => name), "homes"].map((name) => `[${name}] guest ok = yes`),
  ],
  [
    "shares that people make",
    instead("max shares = 0", "max shares = 10"),
    ["[global] usershare max shares = 10"],
  ],
  ["other people's folders", instead("    valid users = %S\n", ""), ["[homes] valid users = ∅"]],
])("%s is too much", ([, now, expected]) => {
  expect(told(now)).toEqual(expected);
});

test("a share that is not available is nobody's", () => {
  expect(told(`${planned}\n[Vieux]\n path = /srv/vieux\n available = No\n`)).toEqual([]);
});
