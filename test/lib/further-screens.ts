import type { Page } from "playwright-core";
import type { Language } from "../../scripts/ground/text.js";
import { press } from "./press.js";
import type { Screen } from "./screens.js";

/** Open what is folded away. */
async function unfold(page: Page, language: Language, fr: string, en: string): Promise<void> {
  await page
    .locator("summary", { hasText: language === "fr" ? fr : en })
    .first()
    .click();
}

/**
 * What there is to read once somebody works in a lab, beside all that pictures are made of: where an exercise runs, a line
 * is red and disputed, its candidate has called, and a trainer has written to him from his board.
 */
export function furtherScreens(lab: string): readonly Screen[] {
  const own = `/labs/${lab}`;
  return [
    {
      name: "work",
      path: own,
      as: "candidate",
      async prepare(page, language) {
        for (const part of ["article.exercise", ".call", ".message", ".check.not_satisfied"]) {
          await page.locator(part).first().waitFor();
        }
        await unfold(page, language, "Tous les exercices", "All exercises");
        await page.locator(".exercises li").nth(9).waitFor();
        await press(page, language, { fr: "Quels indices", en: "What hints" });
        await page.locator("div.hints").waitFor();
      },
    },
    {
      name: "exercise",
      path: own,
      as: "candidate",
      async prepare(page, language) {
        await unfold(page, language, "Tous les exercices", "All exercises");
        await press(page.locator(".exercises"), language, { fr: "Commencer", en: "Start" });
        await page.locator("dialog[open] .brief").waitFor();
      },
    },
    {
      name: "disputes",
      path: own,
      as: "trainer",
      async prepare(page, language) {
        await press(page, language, { fr: "Contestations", en: "Disputes" });
        await page.locator("dialog summary").click();
        await page.locator(".commands pre").first().waitFor();
      },
    },
    {
      name: "queue",
      path: "/board",
      as: "trainer",
      async prepare(page) {
        await page.locator(".queue li").nth(1).waitFor();
        await page.locator(".act summary").first().click();
        await page.locator(".act-labs li").first().waitFor();
      },
    },
    {
      name: "refused",
      path: "/",
      as: "nobody",
      async prepare(page) {
        await page.locator("input.code").fill("AAAA-AAAA-AAAA-AAAA-AAAA");
        await page.keyboard.press("Enter");
        await page.locator(".problem").waitFor();
      },
    },
  ];
}
