import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More stops than any page has. */
const mostStops = 300;

/** What has the keyboard, and why nobody would see that; empty where one does. */
interface Stop {
  readonly name: string;
  readonly unseen: string;
}

/** Where the keyboard is on a page. */
export function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { name: "body", unseen: "it is nowhere" };
    const name = `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent?.trim().slice(0, 60)}`;
    // Of a terminal and a desktop the place around it has the ring.
    const ring = at.closest(".host, .desktop-host") ?? at;
    const { outlineStyle, outlineWidth } = getComputedStyle(ring);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) {
      return { name, unseen: "it has no ring" };
    }
    const { left, top, width, height } = ring.getBoundingClientRect();
    const parts = [0.05, 0.5, 0.95];
    const isOnTop = parts.some((down) =>
      parts.some((along) => {
        const over = document.elementFromPoint(left + width * along, top + height * down);
        return ring.contains(over);
      }),
    );
    return { name, unseen: isOnTop ? "" : "it is out of sight, or below something" };
  });
}

/** Whether the keyboard is in what is looked for. */
export function hasKeyboard(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
}

/** Expect that the keyboard is somewhere, and that one sees where: before long, for what is pressed may take its time to go. */
export function isSeen(page: Page): Promise<void> {
  return expect.poll(() => stopOf(page)).toMatchObject({ unseen: "" });
}

/**
 * Go from stop to stop until the keyboard is in what is looked for, once that is there. Of each stop one sees where it is,
 * but for the one behind the last, which is the browser's own.
 */
export async function tabTo(
  page: Page,
  wanted: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const stops: string[] = [];
  await wanted.first().waitFor();
  while (!(await hasKeyboard(wanted))) {
    await page.keyboard.press(key);
    const { name, unseen } = await stopOf(page);
    const isOwn = name === "body" && !stops.includes(name);
    expect(isOwn ? "" : unseen, `${name}, after ${stops.slice(-3).join(" → ")}`).toBe("");
    stops.push(name);
    if (stops.length > mostStops) expect.fail(`it is not there: ${stops.join(" → ")}`);
  }
}

/** Go there and press it, by keys alone. */
export async function enter(
  page: Page,
  wanted: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  await tabTo(page, wanted, key);
  await page.keyboard.press("Enter");
}
