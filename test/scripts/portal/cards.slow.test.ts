import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import { cardText } from "../../../scripts/portal/cards/card-text.js";
import { cardsPdf } from "../../../scripts/portal/cards/cards-pdf.js";
import type { DrawnCard } from "../../../scripts/portal/cards/draw-cards.js";
import { onCards } from "../../../scripts/portal/cards/on-cards.js";
import { qrCode } from "../../../scripts/portal/cards/qr-code.js";
import { keepMembers } from "../../../scripts/portal/store/members.js";
import { notePlace } from "../../../scripts/portal/store/place.js";
import { Store } from "../../../scripts/portal/store/store.js";
import { candidateOf, drawCard, printedOnCards } from "../../../scripts/portal/ways-in/cards.js";
import { drawCode } from "../../../scripts/portal/ways-in/code.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const place = {
  address: "https://192.0.2.10:8443",
  fingerprint: Array.from({ length: 32 }, (_, at) => (at + 16).toString(16).toUpperCase()).join(
    ":",
  ),
  ssh: { port: 2222, fingerprint: `SHA256:${"k".repeat(43)}` },
};

const card = (own: Partial<DrawnCard> = {}): DrawnCard => ({
  candidate: lab,
  person: "Zoé Lenoir",
  group: "Groupe A",
  language: "fr",
  code: drawCode(),
  ...place,
  ...own,
});

const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

test("cards are tagged PDF, of PDF/UA, with a page each and the language of the first", async () => {
  const pdf = await cardsPdf([card(), card({ candidate: "c02", language: "en" })]);
  const words = pdf.toString("latin1");
  for (const mark of ["/StructTreeRoot", "/MarkInfo", "pdfuaid:part", "/Lang"]) {
    expect(words).toContain(mark);
  }
  expect(pagesIn(pdf)).toBe(2);
});

test("names are set as text, whatever signs they have", async () => {
  const person = '#panic("x") $1 *a* _b_ `c` \\ <d> @e "f" é';
  const pdf = await cardsPdf([card({ person, group: "#import" })]);
  expect(pagesIn(pdf)).toBe(1);
});

test.for([
  "Łukasz Źrebięcka",
  "Ağrı Ünye",
  "Ædla Œuvre Guðmunds Őrsi",
  "Nguyễn Thị Ánh",
  "Иван Петров",
  "Γιώργος",
])("%s is printed with its own letters", async (person) => {
  expect((await cardsPdf([card({ person })])).toString("latin1")).toContain("pdfuaid:part");
});

test("a name of which the server has no font is no reason for a class to have no cards", async () => {
  const pdf = await cardsPdf([card({ person: "\u{13080}" }), card()]);
  expect(pagesIn(pdf)).toBe(2);
  expect(pdf.toString("latin1")).toContain("/StructTreeRoot");
});

test("the longest names and addresses stay on their page", async () => {
  const long = card({
    candidate: "abcdefghijkl",
    person: "Marie-Antoinette Charlotte de la Rochefoucauld-Montmorency du Plessis",
    group: "Groupe du mardi après-midi, salle 214",
    address: "https://formation-numerique-des-metiers.example.org:8443",
  });
  expect(pagesIn(await cardsPdf([long]))).toBe(1);
});

test("the QR code has the address alone: no code is in an address", () => {
  const own = card();
  expect(qrCode(own.address)).toMatch(/^<svg /);
  const { address } = cardText(own);
  expect(address.value).toBe(place.address);
  expect(address.value).not.toContain(own.code);
});

test.for(["fr", "en"] as const)("a card in %s says each thing in that language", (language) => {
  const text = cardText(card({ language }));
  expect(text.certificate.title).toBe(
    { fr: "2. Le navigateur avertit", en: "2. The browser warns" }[language],
  );
  expect(text.certificate.lines).toHaveLength(4);
  expect(text.certificate.lines.join(":")).toBe(place.fingerprint);
  expect(text.tools?.config).toContain("ProxyCommand ssh plateau-c01 %n\n");
  expect(text.tools?.ports).toContain("localhost:33389");
});

test("where own tools are not served the card does not speak of them", () => {
  expect(cardText(card({ ssh: undefined })).tools).toBeUndefined();
});

test.skipIf(!existsSync("/usr/bin/ssh"))(
  "OpenSSH reads the block: each machine of the lab is reached through the server, and no other host",
  () => {
    const config = cardText(card()).tools?.config ?? "";
    const file = join(temporaryFolder(), "config");
    writeFileSync(file, config);
    const read = (host: string) =>
      execFileSync("ssh", ["-G", "-F", file, host], { encoding: "utf8" });
    expect(read("plateau-c01")).toMatch(/^hostname 192\.0\.2\.10$/m);
    expect(read("plateau-c01")).toMatch(/^user c01$/m);
    expect(read("plateau-c01")).toMatch(/^port 2222$/m);
    // The server's key is asked about, and a machine's is not.
    expect(read("plateau-c01")).toMatch(/^stricthostkeychecking ask$/m);
    expect(read("web1.c01")).toMatch(/^proxycommand ssh plateau-c01 %n$/m);
    expect(read("web1.c01")).not.toContain("localforward");
    expect(read("adm1.c01")).toMatch(/^localforward 33389 \[ts1\.duval\.test\]:3389$/m);
    expect(read("adm1.c01")).toMatch(/^dynamicforward 1080$/m);
    for (const other of ["web1", "example.org", "c01", "web1.c012"]) {
      expect(read(other)).not.toContain("proxycommand");
    }
  },
);

test("a trainer draws his class's cards, once he has said that the former ones are replaced", async () => {
  const { ask, store } = await scriptedPortal();
  await notePlace(store, place);
  const former = await drawCard(store, {
    candidate: "c02",
    person: "Ann Baker",
    group: "B",
    language: "en",
  });
  const shown = await (await ask("/board/cards", { as: "trainer" })).text();
  expect(shown).toContain("c02 · Ann Baker · B");
  const post = (words: [string, string][]) =>
    ask("/board/cards/draw", { as: "trainer", method: "POST", body: new URLSearchParams(words) });
  for (const words of [
    [["candidate", "c02"]],
    [["revoke", "yes"]],
    [
      ["candidate", "c99"],
      ["revoke", "yes"],
    ],
  ] as [string, string][][]) {
    const refused = await post(words);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("No card was drawn");
  }
  expect(await candidateOf(store, former)).toBe("c02");
  const answer = await post([
    ["candidate", lab],
    ["candidate", "c02"],
    ["revoke", "yes"],
  ]);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="cards.pdf"');
  expect(pagesIn(Buffer.from(await answer.arrayBuffer()))).toBe(2);
  expect(await candidateOf(store, former)).toBeUndefined();
  expect(await printedOnCards(store)).toEqual([
    { candidate: lab, person: "", group: "", language: "fr" },
    { candidate: "c02", person: "Ann Baker", group: "B", language: "en" },
  ]);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: "zoe", what: "draw card", about: "c02" });
});

test("who is in the class has his name, group and language on his card, by the board and by 'lab card'", async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, "portal"));
  const store = await Store.open(join(home, "portal"));
  await notePlace(store, place);
  await drawCard(store, { candidate: "c02", person: "Ann", group: "B", language: "en" });
  const none = { person: "", team: "", language: "" as const, areas: [] };
  await keepMembers(store, [
    { candidate: "c02", ...none },
    { candidate: "c03", person: "Yann Le Goff", team: "Groupe A", language: "en", areas: [] },
    { candidate: "c04", ...none },
  ]);
  expect([...(await onCards(store)).values()]).toEqual([
    { candidate: "c02", person: "Ann", group: "B", language: "en", hasCard: true },
    { candidate: "c03", person: "Yann Le Goff", group: "Groupe A", language: "en", hasCard: false },
    { candidate: "c04", person: "", group: "", language: undefined, hasCard: false },
  ]);
  await store.close();
  const stdout = execFileSync(
    process.execPath,
    [
      ...["--import", "tsx", join(root, "scripts", "cli.ts")],
      ...["--lang", "fr", "card", "c02", "c03", "c04", "c05", "--json"],
    ],
    { cwd: root, env: { ...process.env, PLATEAU_HOME: home }, encoding: "utf8", stdio: "pipe" },
  );
  expect(JSON.parse(stdout)).toMatchObject([
    { candidate: "c02", person: "Ann", group: "B", language: "en" },
    { candidate: "c03", person: "Yann Le Goff", group: "Groupe A", language: "en" },
    { candidate: "c04", person: "", group: "", language: "fr" },
    { candidate: "c05", person: "", group: "", language: "fr" },
  ]);
});

test("a file that can't be written is told before any card is drawn", () => {
  const home = temporaryFolder();
  const run = () =>
    execFileSync(
      process.execPath,
      [
        ...["--import", "tsx", join(root, "scripts", "cli.ts")],
        ...["--lang", "en", "card", "c01", "--pdf", join(home, "none", "cards.pdf")],
      ],
      { cwd: root, env: { ...process.env, PLATEAU_HOME: home }, encoding: "utf8", stdio: "pipe" },
    );
  expect(run).toThrow("no card was drawn");
  expect(existsSync(join(home, "portal"))).toBe(false);
});
