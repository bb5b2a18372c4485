import type { Page } from "playwright-core";
import type { Language } from "../../scripts/ground/text.js";

/** A page of which pictures are made. */
export interface Screen {
  /** The beginning of its files' names. */
  readonly name: string;
  readonly path: string;
  readonly as: "nobody" | "candidate" | "trainer";
  /** What is done to it before. @default - nothing */
  prepare?(page: Page, language: Language): Promise<void>;
}

/** From a tablet to a projector, in pixels. */
export const screenSizes = [
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
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
        const label = language === "fr" ? "Remettre ws1 à neuf" : "Make ws1 anew";
        await page.getByRole("button", { name: label }).click();
        await page.locator("dialog[open]").waitFor();
      },
    },
    { name: "board", path: "/board", as: "trainer" },
    { name: "observed", path: `/labs/${lab}`, as: "trainer" },
    { name: "guides", path: "/guides", as: "trainer" },
    { name: "guide", path: "/guides/trainer", as: "trainer" },
    { name: "absent", path: "/nowhere", as: "nobody" },
  ];
}
