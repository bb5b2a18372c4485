import type { Browser, Page } from "playwright-core";
import { sessionCookie } from "../cookies.js";
import type { Store } from "../store/store.js";
import { openSession, type Visitor } from "../ways-in/sessions.js";

/** What `tsx` writes around functions that have names, of which a page knows nothing. */
const names = "globalThis.__name = (one) => one;";

/** A page of somebody who has come in, with nothing in its cache, and nothing on it yet. */
export async function newPage(
  browser: Browser,
  { address, store }: { readonly address: string; readonly store: Store },
  visitor: Visitor,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    ignoreHTTPSErrors: true,
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
  });
  const value = await openSession(store, visitor);
  await context.addCookies([
    { name: sessionCookie, value, url: address, secure: true, httpOnly: true },
  ]);
  await context.addInitScript({ content: names });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}
