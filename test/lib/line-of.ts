import type { Locator, Page } from "playwright-core";
import { catalogue } from "../../checks/catalogue.js";

/** The line of a check on a candidate's page that is read in English, whatever its title is; not that of an exercise that ended. */
export function lineOf(page: Page, id: string): Locator {
  const check = catalogue.checks.get(id);
  if (!check) throw new Error(`no check '${id}'`);
  return page.locator(".check:not(.ended *)").filter({ hasText: check.title.en });
}
