import { expect, test } from "vitest";
import { declaredSections } from "../../../checks/cp08/lib/declared-sections.js";
import { folderRights } from "../../../checks/cp08/lib/folder-rights.js";
import { foldersTooMuch } from "../../../checks/cp08/lib/folders-too-much.js";
import { shareRights } from "../../../checks/cp08/lib/share-rights.js";
import { sharesNotThere } from "../../../checks/cp08/lib/shares-not-there.js";
import { sharesTooMuch } from "../../../checks/cp08/lib/shares-too-much.js";
import { smbSections } from "../../../checks/cp08/lib/smb-sections.js";
import { smbConf } from "../../../modules/file-server/smb-conf.js";
import { store } from "../../../modules/file-server/store.js";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { staff } from "../../../stacks/plan/staff.js";

const declared = declarationSchema().parse(exampleDeclaration());
const [share] = declared.shares;
if (!share) throw new Error("the example shares something");
const rights = shareRights(share, declared);
const { accountant, director, intern, managementAssistant, managementController } = staff();
const path = `${store.shares}/${share.name}`;
const section = (users: string, ...more: string[]) =>
  [`[${share.name}]`, `path = ${path}`, `valid users = ${users}`, ...more].join("\n");
const own = `@${share.write}, @${share.read}`;

test("who writes and who reads goes by declared groups, and by those hired with them", () => {
  const hired = declared.people[0]?.login ?? "";
  expect([accountant, director, intern].map(({ login }) => rights.person(login))).toEqual([
    "write",
    "read",
    "nothing",
  ]);
  expect(rights.person(hired)).toBe("write");
  expect(["GG_PROJET_ARCHIVES", "gg_direction", "GG_Comptabilite"].map(rights.group)).toEqual([
    "write",
    "read",
    "nothing",
  ]);
  expect([share.write, share.read ?? "", "Domain Users"].map(rights.group)).toEqual([
    "write",
    "read",
    "nothing",
  ]);
});

test("whoever moved has the rights of the service that he came to, and those of his former one no more", () => {
  const rightsIn = (name: string) =>
    shareRights({ name, write: `DL_${name}_RW`, read: `DL_${name}_R` }, declared);
  const { login } = managementAssistant;
  expect(["Compta", "Gestion"].map((name) => rightsIn(name).person(login))).toEqual([
    "write",
    "nothing",
  ]);
  expect(rightsIn("Gestion").person(managementController.login)).toBe("write");
});

test.for<[string, string, string[]]>([
  ["as it was declared", section(own), []],
  ["for one of its members alone", section(`${own}, ${accountant.login}`), []],
  [
    "for somebody else",
    section(`${own}, ${intern.login}`),
    [`[${share.name}] valid users: ${intern.login}`],
  ],
  ["for everybody", section(""), [`[${share.name}] valid users = ∅`]],
  ["for guests", section(own, "guest ok = yes"), [`[${share.name}] guest ok = yes`]],
])("a declared share %s", ([, text, extras]) => {
  const planned = new Map([...smbSections(smbConf()), ...declaredSections([share])]);
  const now = smbSections(`${smbConf()}\n${text}\n`);
  expect(sharesTooMuch(now, planned, [rights])).toEqual(extras);
  expect(sharesTooMuch(now, smbSections(smbConf()), [])).toHaveLength(1);
});

const names = {
  users: new Map([["503", intern.login]]),
  groups: new Map([
    ["701", share.write.toLowerCase()],
    ["702", (share.read ?? "").toLowerCase()],
  ]),
};
const top = (entries: string) =>
  folderRights([["rights", share.name, 1, "0", "0", entries, path].join("\t")]);
const sound = "user::rwx group::--- group:701:rwx group:702:r-x mask::rwx other::---";

test("its folder gives the two groups what they have, and nobody else anything", () => {
  const sections = smbSections(section(own));
  expect(foldersTooMuch(top(sound), [rights], names)).toEqual([]);
  expect(foldersTooMuch(top(`${sound} user:503:r-x`), [rights], names)).toHaveLength(1);
  expect(sharesNotThere({ sections, folders: top(sound), names }, [share])).toEqual([]);
});

test("what of it is not there is told", () => {
  const sections = smbSections(section(own));
  const closed = top("user::rwx group::--- group:701:r-x mask::rwx other::---");
  expect(sharesNotThere({ sections: new Map(), folders: [], names }, [share])).toEqual([
    `[${share.name}]: ∅`,
  ]);
  expect(sharesNotThere({ sections, folders: closed, names }, [share])).toEqual([
    `[${share.name}] group:${share.write}:rwx: r-x`,
    `[${share.name}] group:${share.read}:r-x: ∅`,
  ]);
});
