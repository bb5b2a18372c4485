import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { facts } from "../../../checks/lib/content/facts.js";
import { leaseSeconds } from "../../../modules/dhcp-server/leases.js";
import { dnsRecords } from "../../../modules/domain-controller/dns-records.js";
import { type ChapterId, chapterIds } from "../../../modules/dossier/chapter-titles.js";
import { dossier } from "../../../modules/dossier/dossier.js";
import { dossierFolder } from "../../../modules/dossier/dossier-files.js";
import { htmlOf } from "../../../modules/dossier/html-of.js";
import { plainTextOf } from "../../../modules/dossier/plain-text-of.js";
import { shares } from "../../../modules/file-server/shares.js";
import { helpdeskRights } from "../../../modules/helpdesk/helpdesk-rights.js";
import { images } from "../../../modules/images.js";
import { feeds } from "../../../modules/internet/feeds.js";
import { logBounds } from "../../../modules/monitoring/log-bounds.js";
import { secrets } from "../../../modules/secrets.js";
import { tlsNames } from "../../../modules/tls-names.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { languages, wordsOf } from "../../../scripts/ground/text.js";
import { companyNamed, inCompany } from "../../../stacks/plan/company.js";
import { companyNames } from "../../../stacks/plan/company-names.js";
import { flows } from "../../../stacks/plan/flows.js";
import { mailPolicy } from "../../../stacks/plan/mail-policy.js";
import { people } from "../../../stacks/plan/people.js";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const tables = () => dossier().flatMap((chapter) => chapter.tables);

/** All that stands in cells and headings of some chapters, in both languages. */
function words(ids: readonly ChapterId[] = chapterIds): string {
  const told = dossier()
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ title, lead, tables }) => [
      title,
      lead,
      ...tables.flatMap(({ title, columns, rows }) => [title, ...columns, ...rows.flat()]),
    ]);
  return told.flatMap((one) => languages.map((language) => wordsOf(one, language))).join("\n");
}

/** Whether a value stands there: a number as one, and no part of another. */
function has(text: string, value: unknown): boolean {
  const word = `${value}`.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w.])${word}(?!\\w)`, "i").test(text);
}

/** Every name, number and text of some facts, with the path to it; keys are facts as well where `keyed` says so. */
function leaves(path: string, value: unknown): { path: string; value: unknown }[] {
  if (typeof value === "boolean" || value === undefined) return [];
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => leaves(`${path}.${key}`, one));
}

/** What checks and contents name, by the name of the fact. */
const held = () => ({
  facts: facts(),
  plan: plan(),
  people: people(),
  flows: flows().map(({ why, ports }) => ({ why, ports })),
  records: dnsRecords().map(({ zone, data }) => ({ zone, data })),
  shares,
  feeds: feeds.map(({ notices: _read, file: _named, ...told }) => told),
  tlsNames: tlsNames(),
  mailPolicy: mailPolicy(),
  leaseSeconds,
  logBounds,
  companyNames: companyNames(),
  helpdeskRights: helpdeskRights().map(({ Right }) => Right),
});

/**
 * The chapters that have some of it, where it is not any: a number of one is no other's, and a program's name stands
 * among packages as well.
 */
const chaptersOf: Readonly<Record<string, readonly ChapterId[]>> = {
  "facts.helpdesk": ["helpdesk"],
  "facts.remoteDesktop": ["remote-desktop"],
  "facts.standard": ["workstations", "packages"],
  "facts.deployment": ["deployment", "packages"],
  "facts.backup": ["backups"],
  "facts.store": ["shares"],
  "facts.mailboxes": ["mail"],
  "facts.mailNames": ["mail"],
  "facts.mailPlaces": ["mail", "names", "addresses"],
  "facts.monitoringNames": ["monitoring"],
  "facts.application": ["application"],
  "facts.databaseRoles": ["application"],
  "facts.movements": ["tasks"],
  "facts.serviceLogins": ["accounts"],
  "facts.outsideSites": ["watch"],
  people: ["people", "groups", "accounts"],
  "plan.segments": ["addresses", "dhcp"],
  "plan.machines": ["addresses", "people"],
  "plan.guests": ["virtualisation", "addresses"],
  "plan.vpn": ["tunnels"],
  "plan.outside": ["names"],
  "plan.forbiddenSites": ["flows"],
  "plan.company": ["names", "conventions"],
  flows: ["flows"],
  records: ["names"],
  shares: ["shares"],
  feeds: ["watch"],
  tlsNames: ["ports"],
  mailPolicy: ["mail"],
  leaseSeconds: ["dhcp"],
  logBounds: ["monitoring"],
  companyNames: ["conventions"],
  helpdeskRights: ["helpdesk"],
};

function wordsFor(path: string): string {
  const own = Object.entries(chaptersOf).find(([name]) => `${path}.`.startsWith(`${name}.`));
  return textOf(own?.[1]);
}

const known = new Map<unknown, string>();

function textOf(ids: readonly ChapterId[] | undefined): string {
  const text = known.get(ids) ?? words(ids);
  known.set(ids, text);
  return text;
}

/** What no candidate has a use for, and why. */
const left: readonly { path: RegExp; why: string }[] = [
  { path: /^plan\.underlay$/, why: "the engine's own addresses, which no machine has" },
  { path: /\.segments\.\w+\.probe$/, why: "the bench's own seat" },
  { path: /\.resetWith\.\d+$|\.areas\.\w+\.needs\.\d+$/, why: "how labs are made, by trainers" },
  { path: /\.byMail\./, why: "places in lists, of which the words are told" },
  { path: /^facts\.prefixes\./, why: "the beginnings of the networks that are there" },
];

test("each row has a cell for each column, and each table rows", () => {
  expect(tables().length).toBeGreaterThan(50);
  for (const { title, columns, rows } of tables()) {
    expect(rows.length, title.en).toBeGreaterThan(0);
    for (const cells of rows) expect(cells.length, title.en).toBe(columns.length);
    for (const cell of rows.flat()) expect(wordsOf(cell, "fr"), title.en).not.toBe("");
  }
});

test("whatever checks and contents name of the company is there", () => {
  const all = leaves("", held()).map(({ path, value }) => ({ path: path.slice(1), value }));
  expect(all.length).toBeGreaterThan(1000);
  const missing = all.filter(
    ({ path, value }) => !has(wordsFor(path), value) && !left.some((one) => one.path.test(path)),
  );
  expect(missing.map(({ path, value }) => `${path}: ${value}`)).toEqual([]);
});

test("each place that a fact is looked for at is one of a fact", () => {
  const paths = leaves("", held()).map(({ path }) => `${path.slice(1)}.`);
  const idle = Object.keys(chaptersOf).filter(
    (name) => !paths.some((path) => path.startsWith(`${name}.`)),
  );
  expect(idle).toEqual([]);
});

test.for(left)("what is left out is there to be left out: $why", ({ path }) => {
  expect(leaves("", held()).some((one) => path.test(one.path.slice(1)))).toBe(true);
});

test.for([
  ["a name that is nobody's", "machine-of-nobody"],
  ["a part of an address", "0.10.10.1"],
  ["a part of a number", 19],
] as const)("would be missed: %s", ([, value]) => {
  expect(has(words(), value)).toBe(false);
});

test("no secret is in it, nor in what stands on the file server", async () => {
  const seed = new Seed("a seed of the tests");
  const all = await Promise.all(Object.values(secrets).map((drawn) => drawn(seed)));
  const values = all
    .flatMap((files) => Object.values(files))
    .flatMap((content) => content.split(/[\s'"=:]+/))
    .filter((word) => word.length >= 12 && /\d/.test(word) && /[a-zA-Z]/.test(word));
  expect(values.length).toBeGreaterThan(100);
  const text = words();
  const names = new Set(leaves("", held()).map(({ value }) => `${value}`));
  const told = values.filter((value) => !names.has(value) && text.includes(value));
  expect(told).toEqual([]);
  expect(text).not.toMatch(/PRIVATE KEY|\$[0-9y]\$|SCRAM-SHA-256\$/);
});

describe("on the file server", () => {
  const files = () =>
    images().file1.context.filter(({ path }) => path.startsWith(`files${dossierFolder}/`));

  test("it lies in the share of all, for everybody to read and nobody to write", () => {
    expect(files().map(({ path }) => path.slice(path.lastIndexOf(".")))).toEqual([".html", ".txt"]);
    expect(files().map(({ mode }) => mode)).toEqual([0o644, 0o644]);
  });

  test("it has every chapter, and asks nobody for more", () => {
    const [html = "", text = ""] = files().map(({ content }) => content.toString());
    for (const { id, title } of dossier()) {
      expect(html).toContain(`<section id="${id}">`);
      expect(text).toContain(`# ${title.fr}\n`);
    }
    expect(html).not.toMatch(/<script|<link|<img|(?:src|href)="(?!#)/);
  });

  test("what a centre calls its company is text there", () => {
    const hostile = { fr: "<script>alert(1)</script>", en: '"><img src=x>' };
    const [chapter] = dossier();
    const table = { title: hostile, columns: [hostile], rows: [[hostile]] };
    const chapters = chapter
      ? [{ ...chapter, title: hostile, lead: hostile, tables: [table] }]
      : [];
    for (const language of languages) {
      const html = htmlOf(chapters, hostile[language], language);
      expect(html).not.toMatch(/<script|<img/);
    }
    expect(plainTextOf(chapters, "x", "fr")).toContain("<script>alert(1)</script>");
  });
});

test("another company's has its own facts, and none of this one's", async () => {
  const home = temporaryFolder();
  const { drawCompany } = await import("../../../scripts/training/company/draw-company.js");
  mkdirSync(join(home, "companies"));
  writeFileSync(join(home, "companies", "martel.json"), JSON.stringify(drawCompany(16)));
  vi.stubEnv("PLATEAU_HOME", home);
  const own = plan().company.domain;
  inCompany(companyNamed("martel"), () => {
    const text = words();
    expect(text).toContain(plan().company.domain);
    expect(text).not.toContain(own);
    for (const name of machineNames) expect(text).toContain(name);
  });
});
