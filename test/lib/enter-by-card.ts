import type { Page } from "playwright-core";

/** Come in with the code of a card, as whoever has nothing else, and wait for the lab's picture. */
export async function enterByCard(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code of my card").fill(code);
  await page.getByRole("button", { name: "Enter", exact: true }).click();
  await page.getByRole("link", { name: "ws2" }).waitFor();
}
