import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another width or other colours may make wrong; all else is of the page itself. */
const looks = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/**
 * What axe-core has to say against a page as it is: of WCAG 2.2 A and AA, and of best practice. It is evaluated by the
 * browser's debugger, hence whatever the page's own policy.
 *
 * @param only the rules about looks alone. @default "all"
 * @returns a line for each element, with the rule and why; empty where nothing is wrong
 */
export async function axeFindings(page: Page, only: "all" | "looks" = "all"): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(source);
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    ...(only === "looks"
      ? { runOnly: { type: "rule", values: looks } }
      : // It is off by default.
        { runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } } }),
  };
  return page.evaluate(async (asked) => {
    // At the foot of the page terminals and desktops have nothing below them that could not be scrolled to.
    document.getElementById("terminals")?.scrollIntoView({ block: "end" });
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(asked);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
  }, options);
}
