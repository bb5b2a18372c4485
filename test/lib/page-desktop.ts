import type { Page } from "playwright-core";

/** Wait until a page shows a machine's screen, or no more. */
export function isScreen(page: Page, what: "shown" | "away"): Promise<void> {
  return page.locator(".desktop-host:not([hidden]) canvas").waitFor({
    state: what === "shown" ? "visible" : "detached",
    timeout: 30_000,
  });
}

/** Sit down at `adm1`, as somebody does who clicks on it in the picture. */
export async function sitDown(page: Page): Promise<void> {
  await page.getByRole("link", { name: "adm1" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Desktop" }).click();
  await isScreen(page, "shown");
}

/** Click in the middle of the screen: the keyboard is there then. */
export async function clickScreen(page: Page): Promise<void> {
  const box = await page.locator(".desktop-host canvas").boundingBox();
  if (!box) throw new Error("the canvas is not shown");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
