import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { chapterIds, chapterTitles } from "../../../modules/dossier/chapter-titles.js";
import { inLanguage } from "../../../scripts/ground/say.js";
import { dossierPdf } from "../../../scripts/portal/dossier/dossier-pdf.js";
import { findFacts } from "../../../scripts/portal/dossier/find-facts.js";
import type { SaidChapter } from "../../../scripts/portal/dossier/said-chapters.js";
import { drawCompany } from "../../../scripts/training/company/draw-company.js";
import { companyNamed, inCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const base = `/labs/${lab}/dossier`;

const english = { "accept-language": "en" };
const french = { "accept-language": "fr" };

test("the manual has its chapters, each a page, in the reader's language", async () => {
  const { ask } = await scriptedPortal();
  const list = await (await ask(base, { as: "owner", headers: french })).text();
  for (const id of chapterIds) {
    expect(list).toContain(`href="${base}/${id}"`);
    const answer = await ask(`${base}/${id}`, { as: "owner", headers: french });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain(`<h1>${chapterTitles[id].fr}</h1>`);
    expect(page).toContain("<caption");
  }
});

test("its candidate and trainers read it, and no other candidate", async () => {
  const { ask } = await scriptedPortal();
  for (const path of [base, `${base}/flows`, `${base}.pdf`]) {
    expect((await ask(path, { as: "owner" })).status, path).toBe(200);
    expect((await ask(path, { as: "trainer" })).status, path).toBe(200);
    expect((await ask(path, { as: "other" })).status, path).toBe(403);
    expect((await ask(path, { as: "nobody" })).status, path).toBe(303);
  }
});

test("a chapter that is none is no page, and no path leads to a file", async () => {
  const { ask } = await scriptedPortal();
  for (const path of ["nothing", "..%2f..%2fpackage.json", "flows/x"]) {
    expect((await ask(`${base}/${path}`, { as: "owner" })).status, path).toBe(404);
  }
});

test("its pages let in no style of anybody's, and no script", async () => {
  const { ask } = await scriptedPortal();
  const answer = await ask(`${base}/flows`, { as: "owner" });
  expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(await answer.text()).not.toContain("<script");
});

test("what is searched for is found without a script, whatever its case and accents", async () => {
  const { ask } = await scriptedPortal();
  const page = await (
    await ask(`${base}?q=COMPTABILITE+unite`, { as: "owner", headers: french })
  ).text();
  expect(page).toMatch(/\d+ lignes? pour « COMPTABILITE unite »/);
  expect(page).toContain("OU=Comptabilité");
  expect(page).not.toContain("OU=Finance");
  const none = await (await ask(`${base}?q=zzz-nothing`, { as: "owner", headers: english })).text();
  expect(none).toContain("Nothing for “zzz-nothing”");
});

test("what is searched for is text, and bounded", async () => {
  const { ask } = await scriptedPortal();
  const markup = encodeURIComponent('"><script>alert(1)</script><img src=x>');
  const page = await (await ask(`${base}?q=${markup}`, { as: "owner" })).text();
  expect(page).toContain("alert(1)");
  expect(page).not.toMatch(/<script>alert|<img/);
  const long = await ask(`${base}?q=${"x".repeat(101)}`, { as: "owner", headers: english });
  expect(long.status).toBe(400);
  const told = await long.text();
  expect(told).toContain("The search has 101 characters: 100 at most. Shorten it.");
  expect(told).toContain(`value="${"x".repeat(100)}"`);
});

const chapters: readonly SaidChapter[] = [
  {
    id: "flows",
    title: "Flux",
    lead: "",
    tables: [
      {
        title: "Matrice",
        columns: ["a", "b"],
        rows: [
          ["Domaine", "53"],
          ["Été", "443"],
        ],
      },
      { title: "Publiés", columns: ["a"], rows: [["25"]] },
    ],
  },
];

test.for([
  ["443", [["Été", "443"]]],
  ["ete", [["Été", "443"]]],
  ["matrice 53", [["Domaine", "53"]]],
  ["flux", [["Domaine", "53"], ["Été", "443"], ["25"]]],
  ["443 53", []],
  ["  ", []],
] as const)("'%s' finds %j", ([asked, rows]) => {
  const found = findFacts(chapters, asked).flatMap(({ tables }) => tables);
  expect(found.flatMap((table) => table.rows)).toEqual(rows);
  expect(found.every((table) => table.rows.length > 0)).toBe(true);
});

test("as a PDF it is one file, tagged, and drawn once", async () => {
  const { ask } = await scriptedPortal();
  const first = await ask(`${base}.pdf`, { as: "owner", headers: french });
  expect(first.headers.get("content-type")).toBe("application/pdf");
  expect(first.headers.get("content-disposition")).toContain("dossier-exploitation.pdf");
  const pdf = Buffer.from(await first.arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  // What says that it is PDF/UA stands in its metadata, in clear.
  expect(pdf.toString("latin1")).toContain("pdfuaid:part");
  const again = await ask(`${base}.pdf`, { as: "trainer", headers: french });
  expect(Buffer.from(await again.arrayBuffer()).equals(pdf)).toBe(true);
  const [one, other] = inLanguage("fr", () => [dossierPdf(), dossierPdf()]);
  expect(one).toBe(other);
});

test("the lab's page, its head and its red lines lead there", async () => {
  const { ask, portal } = await scriptedPortal();
  await portal.feeds
    .of(lab)
    .keep([
      result({ id: "cp07/nothing-else-passes", outcome: "not_satisfied", seen: "tcp 8080" }),
      result({ id: "cp07/nothing-else-listens", outcome: "satisfied" }),
    ]);
  const page = await (await ask(`/labs/${lab}`, { as: "owner", headers: english })).text();
  expect(page.match(new RegExp(`href="${base}"`, "g"))).toHaveLength(2);
  expect(page).toContain(`href="${base}/flows"`);
  expect(page).toContain("Operations manual: Flows and firewalls");
  // What is well needs no chapter.
  expect(page).not.toContain(`href="${base}/ports"`);
  const trainers = await (await ask(`/labs/${lab}`, { as: "trainer", headers: english })).text();
  expect(trainers.match(new RegExp(`href="${base}"`, "g"))).toHaveLength(1);
});

test("labs of two companies have each its own", async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, "companies"));
  writeFileSync(join(home, "companies", "martel.json"), JSON.stringify(drawCompany(16)));
  mkdirSync(join(home, "c02"));
  writeFileSync(join(home, "c02", "company.json"), JSON.stringify({ version: 1, facts: "martel" }));
  vi.stubEnv("PLATEAU_HOME", home);
  const own = plan().company.domain;
  const others = inCompany(companyNamed("martel"), () => plan().company.domain);
  const { ask } = await scriptedPortal();
  const page = async (of: string) =>
    (await ask(`/labs/${of}/dossier/names`, { as: "trainer" })).text();
  expect(await page(lab)).toEqual(expect.stringContaining(own));
  expect(await page("c02")).toEqual(expect.stringContaining(others));
  expect(await page("c02")).not.toContain(own);
  const [one, two] = await Promise.all(
    [lab, "c02"].map(async (of) =>
      (await ask(`/labs/${of}/dossier.pdf`, { as: "trainer" })).arrayBuffer(),
    ),
  );
  expect(Buffer.from(one as ArrayBuffer).equals(Buffer.from(two as ArrayBuffer))).toBe(false);
});
