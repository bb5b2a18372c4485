import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What the terminal that a page shows has on its screen, line by line. */
export async function screenOf(page: Page): Promise<string> {
  const lines = await page.locator(".pane:not([hidden]) .xterm-rows > div").allInnerTexts();
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

/** Wait until that screen has it. */
export function shows(page: Page, what: string | RegExp): Promise<void> {
  return expect.poll(() => screenOf(page), { timeout: 20_000, interval: 50 }).toMatch(what);
}

/** Type a line where the keyboard is. */
export async function type(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
}
