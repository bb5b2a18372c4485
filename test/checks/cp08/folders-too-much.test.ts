import { expect, test } from "vitest";
import { folderRights } from "../../../checks/cp08/lib/folder-rights.js";
import { foldersTooMuch } from "../../../checks/cp08/lib/folders-too-much.js";
import { shareRights } from "../../../checks/cp08/lib/share-rights.js";
import { shares } from "../../../modules/file-server/shares.js";
import { nothingDeclared } from "../../../scripts/facts/declaration/declaration.js";
import { staff } from "../../../stacks/plan/staff.js";

const { accountant, director, intern } = staff();
const names = {
  users: new Map([
    ["0", "root"],
    ["501", accountant.login],
    ["502", director.login],
    ["503", intern.login],
    ["504", "j.passager"],
    // As the server answers for the number of a group.
    ["601", "dl_compta_rw"],
    ["602", "dl_compta_r"],
  ]),
  groups: new Map([
    ["0", "root"],
    ["601", "dl_compta_rw"],
    ["602", "dl_compta_r"],
    ["603", "gg_comptabilite"],
    ["604", "domain users"],
    ["605", "gg_gestion"],
  ]),
};
const sound = "user::rwx group::--- group:601:rwx group:602:r-x mask::rwx other::---";
const byDefault = sound
  .split(" ")
  .map((entry) => `default:${entry}`)
  .join(" ");

const line = (share: string, isTop: 0 | 1, owner: string, entries: string, path: string) =>
  ["rights", share, isTop, owner, owner === "0" ? "0" : "604", entries, path].join("\t");
const told = (...lines: string[]) =>
  foldersTooMuch(
    folderRights(lines),
    shares.map((share) => shareRights(share, nothingDeclared)),
    names,
  );
const top = (more: string, owner = "0") =>
  told(line("Compta", 1, owner, `${sound} ${byDefault} ${more}`.trim(), "/p/Compta"));
const below = (entries: string, owner = "501") =>
  told(line("Compta", 0, owner, entries, "/p/Compta/2026"));

test("the plan's groups on a share's folder are not too much, nor is who makes something in it", () => {
  expect(top("")).toEqual([]);
  expect(below(`${sound} ${byDefault}`)).toEqual([]);
  expect(
    below("user::rw- group::--- group:601:rwx group:602:r-x mask::rw- other::---", "504"),
  ).toEqual([]);
  expect(below(sound, "503")).toEqual([]);
});

test("a group's right that Samba wrote for a user with the group's number is the group's", () => {
  expect(top("user:601:rwx user:602:r-x")).toEqual([]);
  expect(top("user:602:rwx")).toHaveLength(1);
});

test("a folder for some of those who write there is right", () => {
  expect(below("user::rwx user:501:rwx group::--- group:603:r-x mask::rwx other::---")).toEqual([]);
  expect(below("user::rwx group::r-x other::r-x")).toEqual([]);
});

test.for([
  ["user:503:r-x", `user:${intern.login}:r-x`],
  ["user:502:rwx", `user:${director.login}:rwx`],
  ["default:user:503:rwx", `default:user:${intern.login}:rwx`],
  ["group:604:r-x", "group:domain users:r-x"],
  ["group:605:--x", "group:gg_gestion:--x"],
])("%s on a share's top is too much", ([entry = "", said]) => {
  expect(top(entry)).toEqual([`/p/Compta ${said}`]);
});

test("what a mask takes is given to nobody, and a number that is nobody's is no one", () => {
  expect(below("user::rwx user:502:rwx group::--- mask::r-x other::---")).toEqual([]);
  expect(top("user:999:rwx")).toEqual([]);
});

test("a reader who owns what is in a share, and a stranger who owns the share, are too much", () => {
  expect(below(sound, "502")).toEqual([`/p/Compta/2026 user:${director.login}:rwx`]);
  expect(top("", "503")).toEqual([
    `/p/Compta user:${intern.login}:rwx`,
    `/p/Compta default:user:${intern.login}:rwx`,
  ]);
});

test("a reader who may write through the plan's own group is too much", () => {
  const opened = sound.replace("group:602:r-x", "group:602:rwx");
  expect(below(opened)).toEqual(["/p/Compta/2026 group:dl_compta_r:rwx"]);
});

test("what everybody may is too much at the top, and below it to write", () => {
  const open = (gives: string) => sound.replace("other::---", `other::${gives}`);
  expect(told(line("Compta", 1, "0", open("r-x"), "/p/Compta"))).toEqual(["/p/Compta other::r-x"]);
  expect(below(open("rwx"))).toEqual(["/p/Compta/2026 other::rwx"]);
});

test("a personal folder is its owner's alone", () => {
  const home = (owner: string, entries: string) =>
    told(line("homes", 1, owner, entries, `/h/${accountant.login}`));
  expect(home("501", "user::rwx group::--- other::---")).toEqual([]);
  expect(home("0", "user::rwx user:501:rwx group::--- mask::rwx other::---")).toEqual([]);
  expect(home("503", "user::rwx group::--- other::---")).toEqual([
    `/h/${accountant.login} user:${intern.login}:rwx`,
  ]);
  expect(home("501", "user::rwx user:503:r-x group::r-x mask::r-x other::r-x")).toEqual([
    `/h/${accountant.login} user:${intern.login}:r-x`,
    `/h/${accountant.login} group:domain users:r-x`,
    `/h/${accountant.login} other::r-x`,
  ]);
});

test("what was told otherwise is nobody's right", () => {
  expect(folderRights(["rights\tCompta", "", "more\tCompta"])).toEqual([]);
});
