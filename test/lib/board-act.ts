import type { Page } from "playwright-core";

export interface BoardActProps {
  /** On the button that asks. */
  readonly open: string;
  readonly fill?: () => Promise<unknown>;
  /** On the button that does it, before the number of labs. */
  readonly confirm: string;
  /** What the board calls it. */
  readonly what: string;
  /** How many labs are chosen. @default 1 */
  readonly labs?: number;
  /** How long it may take, in milliseconds. @default 240000 */
  readonly timeout?: number;
}

/** Do what a form of the board does, and wait until it is done in all labs that are chosen. */
export async function boardAct(
  page: Page,
  { open, fill, confirm, what, labs = 1, timeout = 240_000 }: BoardActProps,
): Promise<void> {
  await page.getByRole("button", { name: open, exact: true }).click();
  await fill?.();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `${confirm} (${labs})` })
    .click();
  const newest = page.locator(".act").first().filter({ hasText: what });
  await newest.locator(".counts", { hasText: `✓ ${labs} done` }).waitFor({ timeout });
}
