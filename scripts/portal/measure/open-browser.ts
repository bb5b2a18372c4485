import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { Misuse } from "../../ground/misuse.js";

/** Debian's own. */
const browserFile = "/usr/bin/chromium";

/** @throws Misuse where there is none */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(browserFile)) {
    throw new Misuse({
      fr: `les pages se mesurent dans Chromium, et ${browserFile} n'est pas là : 'apt-get install chromium', ou 'lab test', l'apporte`,
      en: `pages are measured in Chromium, and ${browserFile} is not there: 'apt-get install chromium', or 'lab test', brings it`,
    });
  }
  return chromium.launch({ executablePath: browserFile, args: ["--no-sandbox"] });
}
