import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { readRoster } from "../../../../scripts/training/class/read-roster.js";
import { areaNames } from "../../../../stacks/plan/plan.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const folder = temporaryFolder();
let files = 0;

function written(bytes: string | Uint8Array, name = `class${files++}.csv`): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** Windows-1252 of what these rosters hold: Latin-1 but for the euro, the quote and the œ. */
function windows1252(text: string): Buffer {
  const own: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, œ: 0x9c };
  return Buffer.from([...text].map((sign) => own[sign] ?? sign.charCodeAt(0)));
}

const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const utf16be = (text: string) => utf16le(text).swap16();

const french = `Identifiant;Nom;Groupe;Langue;Domaines
c01;Zoé L’Hœllier;Groupe A;fr;réseau, annuaire
c02;"Dupont; Anaïs";Groupe A;;

c03;Émile Noël;Groupe B;EN;messagerie postes de travail
;;;;
`.replaceAll("\n", "\r\n");

const people = [
  {
    id: "c01",
    name: "Zoé L’Hœllier",
    group: "Groupe A",
    language: "fr",
    areas: ["network", "directory"],
  },
  { id: "c02", name: "Dupont; Anaïs", group: "Groupe A", language: undefined, areas: [] },
];

/** Why a roster is refused, in English. */
async function refusal(file: string): Promise<string> {
  const problem: unknown = await readRoster(file).then(
    () => undefined,
    (why) => why,
  );
  expect(problem).toBeInstanceOf(Misuse);
  return (problem as Misuse).message.replaceAll(`${folder}/`, "");
}

test.for<[string, (text: string) => string | Uint8Array]>([
  ["UTF-8", (text) => text],
  ["UTF-8 with a mark", (text) => `\uFEFF${text}`],
  ["UTF-16LE", utf16le],
  ["UTF-16BE", utf16be],
  ["Windows-1252", windows1252],
])("reads what a French spreadsheet writes in %s", async ([, encode]) => {
  const text = french.replace("messagerie postes de travail", "messagerie, postes de travail");
  const found = await readRoster(written(encode(text)));
  expect(found).toEqual([
    ...people,
    {
      id: "c03",
      name: "Émile Noël",
      group: "Groupe B",
      language: "en",
      areas: ["mail", "workstations"],
    },
  ]);
});

test.for([
  [";", "\r\n"],
  [",", "\n"],
  ["\t", "\r\n"],
  ["\t", "\r"],
] as const)(
  "reads English headers in any order, cells apart by %j, lines by %j",
  async ([separator, end]) => {
    const rows = [
      ["areas", "ID", "Name", ""],
      ["mail files", "c01", "Ann", ""],
      ["", "c-2", "Bob", ""],
      ["", "", "", ""],
    ];
    const text = rows.map((row) => row.join(separator)).join(end);
    expect(await readRoster(written(text))).toMatchObject([
      { id: "c01", name: "Ann", areas: ["mail", "files"] },
      { id: "c-2", name: "Bob", areas: [] },
    ]);
  },
);

test.for([
  '"mail, files"',
  "mail files",
  '"mail;files"',
  "mail/files",
  "mail+files",
  '"mail\nfiles"',
  "Messagerie / Fichiers",
])("areas written as %j are two", async (cell) => {
  const found = await readRoster(written(`id;areas\nc01;${cell}\n`));
  expect(found).toMatchObject([{ areas: ["mail", "files"] }]);
});

test.for(["hôte", "HOTE", "serveur", "Host"])(
  "a host is read under %j, and nothing is none",
  async (head) => {
    const found = await readRoster(written(`id;${head}\nc01;srv2\nc02;\nc03; SRV2 \n`));
    expect(found.map(({ host }) => host)).toEqual(["srv2", undefined, "srv2"]);
  },
);

test("a roster of ids alone, and one whose cells have several lines", async () => {
  expect(await readRoster(written("id\nc01\nc02\n"))).toMatchObject([{ id: "c01" }, { id: "c02" }]);
  const text = 'id,name\nc01,"Ann\nMary"\nC02,Bob\n';
  expect(await refusal(written(text, "lines.csv"))).toContain("lines.csv:4, id: ");
});

test("every wrong line is told at once, with its place, its value, what is allowed and what to do", async () => {
  const text = `identifiant;nom;groupe;langue;domaines
c01;Zoé;A;fr;
c01;Yann;A;fr;
;Xavier;A;fr;
C04;Wanda;A;de;anuaire, mail
c05;zoe;a;;
c06;Vera;A;fr;mail;printers
ws1;Ugo;B;fr;
-x;Tom;B;fr;
`;
  const told = await refusal(written(text, "wrong.csv"));
  const areas = areaNames.join(", ");
  expect(told.split("\n")).toEqual([
    expect.stringMatching(/^the roster \S*wrong\.csv can't be used, nothing was changed:$/),
    "  wrong.csv:3, identifiant: 'c01' is the id of line 2 already: each candidate has their own, give another",
    "  wrong.csv:4, identifiant: no id; 1 to 12 lower-case letters, digits or hyphens are allowed, no hyphen first, e.g. 'c01': give one, or delete the line",
    "  wrong.csv:5, identifiant: invalid candidate id 'C04': 1 to 12 lower-case letters, digits or hyphens are allowed, no hyphen first, e.g. 'c01'",
    "  wrong.csv:5, langue: unknown language 'de'; possible: fr, en, or nothing",
    `  wrong.csv:5, domaines: unknown area 'anuaire'; the nearest is 'annuaire'; possible: ${areas}, or nothing for all`,
    "  wrong.csv:6, nom: 'zoe' stands in line 2 already, in the same group: delete one of the lines, or tell the two namesakes apart",
    "  wrong.csv:7: 'printers' is too much: the line has more cells than the 5 headers; put quotes around what contains the separator",
    "  wrong.csv:8, identifiant: 'ws1' is the name of a machine or a competence: call the candidate otherwise, e.g. 'c01'",
    "  wrong.csv:9, identifiant: invalid candidate id '-x': 1 to 12 lower-case letters, digits or hyphens are allowed, no hyphen first, e.g. 'c01'",
  ]);
});

test.for<[string, string, RegExp]>([
  ["no id", "nom;groupe\nZoé;A\n", /:1: no column 'id' nor 'identifiant' in 'nom groupe'/],
  [
    "another separator",
    "id|name\nc01|Ann\n",
    /:1: no column 'id'.* in 'id\|name'; .*semicolons, commas or tabs/,
  ],
  [
    "a column misspelt",
    "id,nmae\nc01,Ann\n",
    /:1, nmae: unknown column 'nmae'; the nearest is 'name'; possible: identifiant, id, nom/,
  ],
  ["a column twice", "id,name,nom\nc01,Ann,Ann\n", /:1, nom: this column is there twice/],
  ["a value without a header", "id,\nc01,\nc02,x\n", /:3: 'x' is in column 2, which has no header/],
  ["nobody", "id;nom\r\n;;\r\n", /:1: no candidate; a line of headers is needed/],
  ["nothing", "", /:1: no candidate/],
  ["blank lines", "\n\n  \n", /:1: no candidate/],
  ["a quote that never ends", 'id,name\nc01,"Ann\n', /: misplaced quotes/],
])("a roster with %s is refused", async ([, text, why]) => {
  expect(await refusal(written(text))).toMatch(why);
});

test.for<[string, Uint8Array, string]>([
  ["UTF-16 without a mark", utf16le("id;nom\nc01;Zoé\n").subarray(2), "neither in UTF-8"],
  ["what no text has", Buffer.from("id;nom\nc01;Zo\x8f\n", "latin1"), "neither in UTF-8"],
  ["UTF-16 cut in half", utf16le("id\nc01\n").subarray(0, -1), "neither in UTF-8"],
  ["an .xlsx or .ods", Buffer.from("PK\x03\x04mimetype"), "save it as 'CSV UTF-8'"],
  ["an .xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "save it as 'CSV UTF-8'"],
])("%s is refused, and how to export is told", async ([, bytes, why]) => {
  expect(await refusal(written(bytes))).toContain(why);
});

test("a file that is not there, a folder, and what is too long to be a roster are refused", async () => {
  expect(await refusal(join(folder, "none.csv"))).toContain("'none.csv' does not exist; give");
  mkdirSync(join(folder, "folder.csv"));
  expect(await refusal(join(folder, "folder.csv"))).toContain("is a folder");
  expect(await refusal("/dev/null")).toContain("is no file");
  const long = written(Buffer.alloc(2 ** 21, "x"));
  expect(await refusal(long)).toContain("has 2 MiB, and a roster 1 at most");
});

test("the roster of README.md is one", async () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, roster = ""] = readme.match(/^```csv\n(.*?)^```$/ms) ?? [];
  const candidates = await readRoster(written(roster));
  expect(candidates.map(({ id, language, areas }) => [id, language, areas])).toEqual([
    ["c01", "fr", []],
    ["c02", "fr", ["directory", "mail"]],
    ["c03", "en", ["directory", "mail"]],
  ]);
});

/** Each as large as a roster may be, and quick to be refused: in a server others wait meanwhile. */
const size = 2 ** 20;
const head = "identifiant;nom;domaines\n";
const filled = (piece: string, before = head) =>
  `${(before + piece.repeat(size)).slice(0, size - 1)}\n`;

test.for<readonly [string, string]>([
  ["lines", filled("\n")],
  ["cells", filled(";")],
  ["headers", filled("x;", "identifiant;")],
  ["candidates", filled("c01;x;\n")],
  ["a quote that never ends", filled("x", `${head}c01;"`)],
  ["quotes", filled('""', `${head}c01;"`)],
  ["words in a cell", filled("x ", `${head}c01;x;`)],
  ["one word as an area", filled("x", `${head}c01;x;`)],
  ["one word as an id", filled("x", head)],
  ["one word as a header", filled("x", "identifiant;")],
  ["line ends in quotes", filled("\n", `${head}c01;"`)],
])("a file full of %s is refused in no time, with few words", async ([, text]) => {
  const begun = performance.now();
  const problem = await readRoster(written(text)).catch((why: unknown) => why);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(problem).toBeInstanceOf(Misuse);
  expect((problem as Misuse).message.length).toBeLessThan(100_000);
});

test("a thousand candidates are read", async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `c${at};Personne ${at};G;fr;network\n`);
  expect(
    await readRoster(written(`identifiant;nom;groupe;langue;domaines\n${rows.join("")}`)),
  ).toHaveLength(1000);
});
