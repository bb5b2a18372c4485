import type { Page } from "playwright-core";
import type { Language } from "../../scripts/ground/text.js";
import { press } from "./press.js";

/** A page of which pictures are made. */
export interface Screen {
  /** The beginning of its files' names. */
  readonly name: string;
  readonly path: string;
  readonly as: "nobody" | "candidate" | "trainer";
  /** What is done to it before. @default - nothing */
  prepare?(page: Page, language: Language): Promise<void>;
  /** What is done to it at the end, where others would find what it left. @default - nothing */
  after?(page: Page, language: Language): Promise<void>;
}

/** From a tablet to a projector, in pixels. */
export const screenSizes = [
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

/** Forms that a trainer opens for labs that are chosen. */
const boardForms = [
  { name: "make", open: { fr: "Créer…", en: "Make…" } },
  { name: "checkpoints", open: { fr: "Points de reprise…", en: "Checkpoints…" } },
  { name: "users", open: { fr: "Utilisateur…", en: "User…" } },
  { name: "scenario", open: { fr: "Scénario…", en: "Scenario…" } },
  { name: "take-away", open: { fr: "Supprimer…", en: "Take away…" } },
] as const;

/** Every page, of one candidate's lab. */
export function screensOf(lab: string): readonly Screen[] {
  return [
    { name: "card", path: "/", as: "nobody" },
    { name: "trainer", path: "/trainer", as: "nobody" },
    { name: "invitation", path: "/invitation", as: "nobody" },
    { name: "lab", path: `/labs/${lab}`, as: "candidate" },
    {
      name: "terminal",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page) {
        await page.locator('a.machine[href="#machine-fw2"]').click();
        await page.locator(".pane:not([hidden]) .xterm-rows", { hasText: "fw2" }).waitFor();
      },
    },
    {
      name: "reset",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page, language) {
        const label = language === "fr" ? "Remettre à neuf : ws1" : "Reset: ws1";
        await page.getByRole("button", { name: label }).click();
        await page.locator("dialog[open]").waitFor();
      },
    },
    {
      name: "choice",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page) {
        await page.locator('a.machine[href="#machine-adm1"]').click();
        await page.locator("dialog[open]").waitFor();
      },
    },
    {
      name: "desktop",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page, language) {
        await page.locator('a.machine[href="#machine-adm1"]').click();
        await press(page.locator("dialog[open]"), language, { fr: "Bureau", en: "Desktop" });
        await page.locator(".desktop-host:not([hidden]) canvas").waitFor();
      },
    },
    {
      name: "call",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page, language) {
        await press(page, language, { fr: "Appeler le formateur…", en: "Call the trainer…" });
        await page.locator("dialog.assist[open]").waitFor();
      },
    },
    {
      name: "looks",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page, language) {
        await press(page, language, { fr: "Historique des contrôles", en: "History of checks" });
        await page.locator("dialog.assist[open]").waitFor();
      },
    },
    {
      name: "declaration",
      path: `/labs/${lab}`,
      as: "candidate",
      async prepare(page, language) {
        await press(page, language, { fr: "Déclarer un changement…", en: "Declare a change…" });
        await page.locator("dialog.assist[open] textarea").waitFor();
      },
    },
    { name: "files", path: `/labs/${lab}/files`, as: "trainer" },
    { name: "tools", path: `/labs/${lab}/tools`, as: "candidate" },
    { name: "manual", path: `/labs/${lab}/dossier`, as: "candidate" },
    { name: "chapter", path: `/labs/${lab}/dossier/groups`, as: "candidate" },
    { name: "found", path: `/labs/${lab}/dossier?q=file1`, as: "candidate" },
    { name: "board", path: "/board", as: "trainer" },
    {
      name: "chosen",
      path: "/board",
      as: "trainer",
      async prepare(page, language) {
        await press(page, language, { fr: "Tous", en: "All" });
        await page.locator(".act-bar .buttons").nth(1).waitFor();
      },
    },
    {
      name: "start",
      path: "/board",
      as: "trainer",
      async prepare(page, language) {
        await press(page, language, { fr: "Tous", en: "All" });
        await press(page, language, { fr: "Exercice…", en: "Exercise…" });
        await page.locator("dialog[open] option").nth(2).waitFor({ state: "attached" });
      },
    },
    ...boardForms.map(
      ({ name, open }): Screen => ({
        name,
        path: "/board",
        as: "trainer",
        async prepare(page, language) {
          await press(page, language, { fr: "Tous", en: "All" });
          await press(page, language, open);
          await page.locator("dialog[open]").waitFor();
        },
      }),
    ),
    {
      name: "class",
      path: "/board",
      as: "trainer",
      async prepare(page) {
        await page.locator("summary", { hasText: "CSV" }).click();
        await page.locator('input[type="file"]').scrollIntoViewIfNeeded();
      },
    },
    { name: "cards", path: "/board/cards", as: "trainer" },
    { name: "exams", path: "/board/exams", as: "trainer" },
    { name: "debrief", path: "/board/exercises/cp03/office-move/debrief", as: "trainer" },
    {
      name: "exam-start",
      path: "/board",
      as: "trainer",
      async prepare(page, language) {
        await press(page, language, { fr: "Tous", en: "All" });
        await press(page, language, { fr: "Épreuve…", en: "Exam…" });
        await page.locator("dialog[open] .by-lab input").first().waitFor();
      },
    },
    { name: "observed", path: `/labs/${lab}`, as: "trainer" },
    { name: "timeline", path: `/timeline/${lab}`, as: "trainer" },
    { name: "changes", path: `/changes/${lab}`, as: "trainer" },
    { name: "guides", path: "/guides", as: "trainer" },
    { name: "guide", path: "/guides/trainer", as: "trainer" },
    { name: "absent", path: "/nowhere", as: "nobody" },
  ];
}
