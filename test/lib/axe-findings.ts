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
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(asked);
    const lines: string[] = [];
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        if (id === "target-size") {
          // What an open terminal or desktop covers by half is whole once somebody has scrolled to it.
          const only = target.join(" ");
          document.querySelector(only)?.scrollIntoView({ block: "nearest" });
          const again = await here.run(only, { runOnly: { type: "rule", values: [id] } });
          if (again.violations.length === 0) continue;
        }
        lines.push(`${id} ${target.join(" ")}: ${failureSummary}`);
      }
    }
    return lines;
  }, options);
}
