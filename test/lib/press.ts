import type { Locator, Page } from "playwright-core";
import { type Language, type Text, wordsOf } from "../../scripts/ground/text.js";

/** Press a button by how its name begins: a key may be behind it. The first one, where there are several. */
export async function press(within: Page | Locator, language: Language, text: Text): Promise<void> {
  const name = new RegExp(`^${wordsOf(text, language)}`);
  await within.getByRole("button", { name }).first().click();
}
